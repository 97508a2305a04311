using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    /// <summary>
    /// Plans a restatement: past events are corrected, dropped or inserted, and the accepted commands that follow are decided again under
    /// the terms then in force. What was rejected stays rejected. This ledger does not change, now or when the plan is applied.
    /// </summary>
    /// <param name="corrections">What is corrected, each event at most once; several insertions before one event keep their order.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name.</param>
    /// <returns>The plan; or why a corrected or inserted command is refused, or that it is of another kind than the event's.</returns>
    /// <exception cref="ArgumentException">There is no correction, one is null or names no command, a command is of another protocol or
    /// its context has no actor, or two corrections are about the same event.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event.</exception>
    /// <exception cref="InvalidOperationException">This ledger's history does not begin at its opening.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or an event cannot be applied.</exception>
    public Outcome<RestatementPlan> PlanRestatement(IReadOnlyList<Correction> corrections, Func<IProtocol> protocol) =>
        PlanRestatement(corrections, protocol, []);

    /// <summary>Plans a restatement in which events that wait are tried again at their places.</summary>
    internal Outcome<RestatementPlan> PlanRestatement(
        IReadOnlyList<Correction> corrections, Func<IProtocol> protocol, WaitingEvent[] waiting)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(protocol);
        DemandSound();
        if (!HistoryBeginsAfter.IsGenesis)
        {
            throw new InvalidOperationException(
                $"This ledger came from a snapshot after event {HistoryBeginsAfter.Value}: "
                + "what came before cannot be decided again.");
        }

        Correction[] inOrder = InOrder(corrections);
        if (OtherKind(inOrder) is { } otherKind)
        {
            return otherKind;
        }

        IProtocol rules = Checked(protocol());
        PoolLedger restated = Fold(Journal, rules, inOrder[0].At.Previous(), _options);
        RestatementRun run = new(this, _protocol, restated, rules) { Corrections = inOrder, Waiting = waiting };
        return run.Go() is { } refused ? refused : new RestatementPlan(this, restated, run, protocol);
    }

    /// <summary>States the facts of an event and the numbers that it gave out; gives the reader, at the event's first field.</summary>
    internal EventReader StateFacts(EventNumber number, FactSheet facts)
    {
        EventReader reader = new();
        Journal.Open(number, reader);
        facts.Clear();
        _protocol.StateFacts(reader, facts);
        reader.Rewind();
        return reader;
    }

    /// <summary>The first event in which another ledger's journal differs, or that only one of them has; null when there is none.</summary>
    /// <param name="other">The other ledger; both begin with event 1.</param>
    internal EventNumber? FirstDifferenceFrom(PoolLedger other)
    {
        EventNumber shared = LastEvent < other.LastEvent ? LastEvent : other.LastEvent;
        int known = 0;
        for (EventNumber number = EventNumber.First; number <= shared; number = number.Next())
        {
            JournalRow own = Journal.Stored(number, out ReadOnlySpan<byte> payload, out ContextEntry context);
            JournalRow row = other.Journal.Stored(number, out ReadOnlySpan<byte> theirs, out ContextEntry theirContext);
            if (!JournalComparison.IsSame(own, row) || !payload.SequenceEqual(theirs) || context != theirContext
                || !Accounts.AsSpan()[known..(int)own.AccountsAfter].SequenceEqual(other.Accounts.AsSpan()[known..(int)own.AccountsAfter]))
            {
                return number;
            }

            // With equal accounts before, equal handles name equal accounts.
            known = (int)own.AccountsAfter;
        }

        return LastEvent == other.LastEvent ? null : shared.Next();
    }

    /// <summary>The first replacement by a command of another kind; null when there is none.</summary>
    private LedgerRejection.CorrectionOfAnotherKind? OtherKind(Correction[] corrections)
    {
        foreach (Correction correction in corrections)
        {
            if (correction is Correction.Replace replace)
            {
                Type expected = CommandBehind(replace.At).GetType();
                if (replace.Command.GetType() != expected)
                {
                    return new LedgerRejection.CorrectionOfAnotherKind(replace.At, replace.Command.GetType().Name, expected.Name);
                }
            }
        }

        return null;
    }

    /// <summary>By event; insertions before an event come before what is done to it.</summary>
    private Correction[] InOrder(IReadOnlyList<Correction> corrections)
    {
        foreach (Correction? correction in corrections)
        {
            if (correction is null or Correction.Replace { Command: null } or Correction.Insert { Command: null })
            {
                throw new ArgumentException("A correction is null, or names no command.", nameof(corrections));
            }
        }

        Correction[] inOrder = [.. corrections.OrderBy(static c => c.At).ThenBy(static c => c is not Correction.Insert)];
        if (inOrder.Length == 0)
        {
            throw new ArgumentException("There is no correction.", nameof(corrections));
        }

        for (int i = 0; i < inOrder.Length; i++)
        {
            ulong last = inOrder[i] is Correction.Insert ? LastEvent.Value + 1 : LastEvent.Value;
            if (inOrder[i].At.IsGenesis || inOrder[i].At.Value > last)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(corrections), inOrder[i].At.Value, $"The history has events 1 to {LastEvent.Value}.");
            }

            if (i > 0 && inOrder[i].At == inOrder[i - 1].At && inOrder[i - 1] is not Correction.Insert)
            {
                throw new ArgumentException($"There are two corrections of event {inOrder[i].At.Value}.", nameof(corrections));
            }
        }

        return inOrder;
    }
}
