using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Prints a pool's statement for people: of each period its accounts, its operators and its queue.</summary>
internal sealed class PoolStatementPrinter(Terminal terminal, HistoryRun run, PoolStatement statement, AccountId? party)
{
    private static readonly string[] Columns = ["section", "account", "whose", "before", "plus", "minus", "after"];
    private static readonly string[] CountColumns = ["validators", "whose", "before", "plus", "minus", "after"];

    private readonly Sheet _sheet = new(terminal);

    private CalendarZone Zone => statement.Request.Zone;

    /// <summary>Prints it, a period at a time.</summary>
    public void Print()
    {
        string whose = party is { } one ? $"operator {ShownText.Of(run.NameOf(one))} in " : string.Empty;
        string end = statement.To is { } to ? $"up to {Zone.Show(to)}" : "on";
        _sheet.Title($"Statement of {whose}{ShownText.Of(run.Name)}, from {Zone.Show(statement.From)} {end}");
        terminal.Output.WriteLine(
            $"  zone {Zone.Id}, time-zone data {CalendarZone.DataVersion}, amounts in {run.AssetUnit.Symbol}");
        foreach (PoolPeriod period in statement.Periods())
        {
            string title = $"{Zone.Show(period.Span.From)} to {(period.Span.To is { } last ? Zone.Show(last) : "the end")}";
            if (party is { } operatorParty)
            {
                OperatorAccount account = OperatorAccount.Of(period, operatorParty, run.FeeRecipientOf(operatorParty));
                _sheet.Table(title, Columns, account.Lines.Select(Row));
                _sheet.Table("Validators", CountColumns, account.Counts.Select(CountRow));
                _sheet.Pairs("Operator", Pairs(account));
            }
            else
            {
                Pool(period, title);
            }
        }
    }

    private void Pool(PoolPeriod period, string title)
    {
        _sheet.Table(title, Columns, period.Flows.Select(Row));
        _sheet.Table("Validators", CountColumns, period.Validators.Select(CountRow));
        _sheet.Table(
            "Operators",
            ["operator", "validators", "with validators", "rewards", "penalties", "fees earned", "bond used", "bond"],
            period.Operators.Select(p => OperatorAccount.Of(period, p, run.FeeRecipientOf(p))).Select(a => new[]
            {
                ShownText.Of(run.NameOf(a.Operator)), a.ValidatorsStaking.ToString(), Text(a.Validators), Text(a.Rewards),
                Minus(a.Penalties), Text(a.FeesEarned), Text(a.BondUsed), Text(a.BondAfter),
            }));
        _sheet.Pairs("Assets of the holders", Equation(period));
    }

    private IEnumerable<(string Name, string Value)> Equation(PoolPeriod period)
    {
        yield return ("opening", Text(period.Opening.Assets));
        foreach (BookAccountKind kind in Enum.GetValues<BookAccountKind>())
        {
            Amount plus = Amount.Zero;
            Amount minus = Amount.Zero;
            foreach (BookFlow flow in period.Of(BookSection.Holders).Where(f => f.Account.Kind == kind))
            {
                (plus, minus) = (plus + flow.Plus, minus + flow.Minus);
            }

            string name = kind == BookAccountKind.Opening ? "opened with" : BookText.KindOf(kind).Replace('-', ' ');
            if (!plus.IsZero)
            {
                yield return (name, Text(plus));
            }

            if (!minus.IsZero)
            {
                yield return (name, Minus(minus));
            }
        }

        yield return ("closing", Text(period.Closing.Assets));
        yield return ("rate at closing", NumberText.Rate(period.Closing));
        yield return ("withdrawals pending", Text(period.Queue.PendingAfter));
        yield return ("withdrawals claimable", Text(period.Queue.ClaimableAfter));
    }

    private IEnumerable<(string Name, string Value)> Pairs(OperatorAccount account)
    {
        yield return ("validators registered", account.ValidatorsRegistered.ToString());
        yield return ("validators in flight", account.ValidatorsInFlight.ToString());
        yield return ("validators staking", account.ValidatorsStaking.ToString());
        yield return ("validators exited", account.ValidatorsExited.ToString());
        yield return ("with validators", Text(account.Validators));
        yield return ("rewards earned", Text(account.Rewards));
        yield return ("penalties caused", Minus(account.Penalties));
        yield return ($"fees earned ({ShownText.Of(run.NameOf(account.FeeRecipient))})", Text(account.FeesEarned));
        yield return ("bond before", Text(account.BondBefore));
        yield return ("bond posted", Text(account.BondPosted));
        yield return ("bond used", Minus(account.BondUsed));
        yield return ("bond released", Minus(account.BondReleased));
        yield return ("bond after", Text(account.BondAfter));
    }

    private string[] Row(BookFlow flow)
    {
        bool hasBalance = flow.Account.Section != BookSection.Holders;
        string detail = BookText.DetailOf(flow.Account);
        string name = BookText.KindOf(flow.Account.Kind) + (detail.Length == 0 ? string.Empty : ": " + detail);
        return
        [
            StatementWords.Of(flow.Account.Section), name.Replace('-', ' '),
            flow.Account.Party.IsDefault ? string.Empty : ShownText.Of(run.NameOf(flow.Account.Party)),
            hasBalance ? Text(flow.Opening) : string.Empty,
            flow.Plus.IsZero ? string.Empty : Text(flow.Plus),
            flow.Minus.IsZero ? string.Empty : Minus(flow.Minus),
            hasBalance ? Text(flow.Closing) : string.Empty,
        ];
    }

    private string[] CountRow(BookFlow flow) =>
    [
        BookText.StageOf(flow.Account.Kind).Replace('-', ' '),
        flow.Account.Party.IsDefault ? string.Empty : ShownText.Of(run.NameOf(flow.Account.Party)),
        flow.Opening.ToString(),
        flow.Plus.IsZero ? string.Empty : flow.Plus.Value.ToString(),
        flow.Minus.IsZero ? string.Empty : $"-{flow.Minus.Value}",
        flow.Closing.ToString(),
    ];

    private string Text(Amount amount) => NumberText.Units(amount.Value, run.AssetUnit.Decimals);

    private string Text(SignedAmount amount) => NumberText.Signed(amount, run.AssetUnit.Decimals);

    private string Minus(Amount amount) => Text(-SignedAmount.Of(amount.Value));
}
