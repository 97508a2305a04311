using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes an entry for each line of a statement.</summary>
internal sealed class HolderEntries
{
    private const int Assets = 0;
    private const int Shares = 1;

    private readonly HolderStatement _statement;
    private readonly JournalOptions _options;
    private readonly JournalOutput _journal;
    private readonly HolderAccountNames _names;
    private Amount _pending;
    private Amount _claimable;
    private Timestamp _now;
    private bool _isOpen;

    public HolderEntries(TextWriter output, HolderStatement statement, JournalOptions options)
    {
        (_statement, _options) = (statement, options);
        AccountId holder = statement.Request.Account;
        string id = holder.ToString();
        string name = options.NameOf(holder);
        string shown = string.Equals(name, id, StringComparison.Ordinal) ? string.Empty : name;
        _journal = new JournalOutput(output, options, statement.Request.Zone, statement.From, _ => shown);
        _names = new HolderAccountNames(holder);
        _now = statement.From;
    }

    public void Write(StatementPeriod period)
    {
        if (!_isOpen)
        {
            _isOpen = true;
            Open(period);
        }

        foreach (StatementLine line in period.Lines)
        {
            Write(line);
        }

        Demand(period);
        _journal.EndPeriod(period.Span.To);
    }

    public void Finish() => _journal.Finish();

    private static SignedAmount Plus(Amount amount) => SignedAmount.Of(amount.Value);

    private static SignedAmount Change(Amount before, Amount after) => SignedAmount.Change(before.Value, after.Value);

    private static int Of(TokenId token) => BookCommodity.SharesOf(token).Number;

    private bool IsPriced(TokenId token) => token.Index == 0 || _statement.Tokens[token.Index].IsWrapped;

    private void Open(StatementPeriod period)
    {
        HolderPosition position = period.Opening;
        (_pending, _claimable) = (period.Withdrawals.PendingBefore, period.Withdrawals.ClaimableBefore);
        EventNumber before = period.FirstEvent is { IsGenesis: false } first ? first.Previous() : default;
        JournalEntry entry = _journal.Begin(before, period.Span.From, "opening");
        Both(entry, _names.Position, _names.Opening, Assets, Plus(position.Assets));
        Both(entry, _names.Position, _names.Opening, Shares, SignedAmount.Of(position.Shares.Value));
        foreach (TokenHolding holding in position.Holdings.Where(h => !IsPriced(h.Token)))
        {
            Both(entry, _names.Position, _names.Opening, Of(holding.Token), SignedAmount.Of(holding.Units));
        }

        Both(entry, _names.Pending, _names.Opening, Assets, Plus(_pending));
        Both(entry, _names.Claimable, _names.Opening, Assets, Plus(_claimable));
        if (entry.Postings.Count > 0)
        {
            _journal.End();
        }
    }

    private static void Both(JournalEntry entry, string account, string other, int commodity, SignedAmount amount)
    {
        entry.Post(account, commodity, amount);
        entry.Post(other, commodity, -amount);
    }

    private void Write(StatementLine line)
    {
        _now = line.Time > _now ? line.Time : _now;
        string cause = line.Kind switch
        {
            StatementLineKind.Rate => JournalWords.Of(line.Step),
            StatementLineKind.Withdrawal => $"withdrawal-{JournalWords.Of(line.Stage)}",
            _ => JournalWords.Of(line.Movement),
        };
        JournalEntry entry = _journal.Begin(line.Event, _now, cause);
        entry.Tag("event", line.Event.ToString());
        entry.Tag("time", line.Time.ToString());
        entry.Tag("block", line.Block.Value.ToString(CultureInfo.InvariantCulture));
        entry.Tag("cause", cause);
        entry.Tag("source", JournalWords.Of(line.Source));
        entry.Tag("token", line.Kind == StatementLineKind.Withdrawal ? string.Empty : _statement.Tokens[line.Token.Index].Symbol);
        entry.Tag("counterparty", line.Counterparty is { } other ? _options.NameOf(other) : string.Empty);
        entry.Tag("request", line.Request == RequestId.None ? string.Empty : line.Request.ToString());
        Post(entry, line);
        _journal.End();
    }

    private void Post(JournalEntry entry, StatementLine line)
    {
        switch (line.Kind)
        {
            case StatementLineKind.Movement:
                Move(entry, line);
                break;
            case StatementLineKind.Rate:
                Both(entry, _names.Position, _names.Of(line.Source, line.Assets.IsNegative), Assets, line.Assets);
                break;
            case StatementLineKind.OtherToken:
                Both(entry, _names.Position, _names.Of(line.Movement), Of(line.Token), line.Shares);
                break;
            default:
                Withdraw(entry, line);
                break;
        }
    }

    /// <summary>
    /// What the event names is the other side of a movement, and what its floors made of it is rounding. A fee on top was paid in like
    /// what bought the shares; a fee out of what they were sold for was not received.
    /// </summary>
    private void Move(JournalEntry entry, StatementLine line)
    {
        string other = _names.Of(line.Movement);
        entry.Post(_names.Position, Assets, line.Assets);
        entry.Post(other, Assets, line.Rounding - line.Assets);
        entry.Post(_names.Rounding, Assets, -line.Rounding);
        Both(entry, _names.FeesPaid(line.Movement), other, Assets, Plus(line.Fee));
        Both(entry, _names.Position, other, Shares, line.Shares);
    }

    private void Withdraw(JournalEntry entry, StatementLine line)
    {
        SignedAmount pending = Change(_pending, line.PendingAfter);
        SignedAmount claimable = Change(_claimable, line.ClaimableAfter);
        (_pending, _claimable) = (line.PendingAfter, line.ClaimableAfter);
        entry.Post(_names.Pending, Assets, pending);
        entry.Post(_names.Claimable, Assets, claimable);
        string other = _names.Of(line.Stage);
        SignedAmount rest = pending + claimable;
        if (line.Stage == WithdrawalStage.Claimed)
        {
            // Paid: what was set aside, or what is left of it after the queue's own rounding; part of it is withheld.
            entry.Post(_names.FeesWithheld, Assets, Plus(line.Fee));
            entry.Post(other, Assets, -line.Assets - Plus(line.Fee));
            entry.Post(_names.Rounding, Assets, line.Assets - rest);
            return;
        }

        entry.Post(other, Assets, -rest);
    }

    /// <summary>The statement's own numbers, which it did not get by adding the lines up, are the journal's.</summary>
    private void Demand(StatementPeriod period)
    {
        HolderPosition position = period.Closing;
        _journal.Demand(_names.Position, Assets, Plus(position.Assets));
        _journal.Demand(_names.Position, Shares, SignedAmount.Of(position.Shares.Value));
        foreach (TokenHolding holding in position.Holdings.Where(h => !IsPriced(h.Token)))
        {
            _journal.Demand(_names.Position, Of(holding.Token), SignedAmount.Of(holding.Units));
        }

        _journal.Demand(_names.Pending, Assets, Plus(period.Withdrawals.PendingAfter));
        _journal.Demand(_names.Claimable, Assets, Plus(period.Withdrawals.ClaimableAfter));
    }
}
