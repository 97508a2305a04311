using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// A restatement before it is applied: the corrected history beside the one that stands, what stands in the way, and who gains or loses.
/// Nothing has changed yet, and the history that stands never does.
/// </summary>
public sealed class RestatementPlan
{
    private readonly Func<IProtocol> _protocol;
    private readonly EventNumber _originalLast;
    private readonly EventNumber _restatedLast;
    private readonly EventNumber[] _removed;
    private readonly EventNumber[] _inserted;
    private RestatementDeltas? _deltas;

    internal RestatementPlan(PoolLedger original, PoolLedger restated, RestatementRun run, Func<IProtocol> protocol)
    {
        (Original, Restated, _protocol) = (original, restated, protocol);
        (_originalLast, _restatedLast) = (original.LastEvent, restated.LastEvent);
        Corrections = run.Corrections;
        Conflicts = run.Conflicts;
        FactDifferences = run.Differences;
        Settled = run.Settled;
        _inserted =
        [
            .. run.Corrections.OfType<Correction.Insert>().Select(static c => c.At),
            .. run.Settled.Select(static s => s.Mark.Before),
        ];
        _removed =
        [
            .. run.Corrections.OfType<Correction.Drop>().Select(static c => c.At)
                .Concat(run.Conflicts.Select(static c => c.Event))
                .Order(),
        ];
    }

    /// <summary>Gets the history that stands.</summary>
    public PoolLedger Original { get; }

    /// <summary>Gets the corrected history: what was refused in it is missing from it, however the conflict is resolved.</summary>
    public PoolLedger Restated { get; }

    /// <summary>Gets the corrections, in the order of their events.</summary>
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>Gets the accepted events that the corrected history refuses, in order.</summary>
    public IReadOnlyList<RestatementConflict> Conflicts { get; }

    /// <summary>Gets the facts whose numbers the corrected history would not give, in the order of their events.</summary>
    public IReadOnlyList<FactDifference> FactDifferences { get; }

    /// <summary>Gets the events that earlier restatements refused and that are accepted again, in order: they are in the corrected
    /// history, and what was booked for them is reversed.</summary>
    public IReadOnlyList<SettledConflict> Settled { get; }

    /// <summary>Gets the first event that both histories do not share: what comes before it is the same in both.</summary>
    public EventNumber FirstChanged => Corrections[0].At;

    /// <summary>Gets who gains or loses. Both histories are replayed for it, once.</summary>
    /// <exception cref="InvalidOperationException">One of the histories went on since the plan was made.</exception>
    public RestatementDeltas Deltas => _deltas ??= IsCurrent
        ? RestatementDeltas.Between(Original, Restated, _protocol)
        : throw new InvalidOperationException("A history of this plan went on since it was made: plan again.");

    /// <summary>Gets a value indicating whether both histories end where they ended when the plan was made.</summary>
    internal bool IsCurrent => Original.LastEvent == _originalLast && Restated.LastEvent == _restatedLast;

    /// <summary>The number of an event in the corrected history; null when it is not in it.</summary>
    /// <param name="number">Its number in the history that stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">That history has no such event.</exception>
    public EventNumber? RestatedNumberOf(EventNumber number)
    {
        if (number.IsGenesis || number > Original.LastEvent)
        {
            throw new ArgumentOutOfRangeException(
                nameof(number), number.Value, $"The history has events 1 to {Original.LastEvent.Value}.");
        }

        int removed = Array.BinarySearch(_removed, number);
        return removed >= 0
            ? null
            : EventNumber.From(number.Value + (ulong)_inserted.Count(at => at <= number) - (ulong)~removed);
    }

    /// <summary>
    /// The correcting entry: postings that, added to the books of the history that stands, give those of the corrected one, and what is
    /// owed for facts that stand. Each commodity sums to zero.
    /// </summary>
    /// <param name="choices">How each conflict is resolved.</param>
    /// <returns>The postings, by account; or why a choice is refused.</returns>
    /// <exception cref="ArgumentException">A choice is about an event without conflict, or there are two about one.</exception>
    public Outcome<IReadOnlyList<Posting>> CorrectingEntry(params IReadOnlyList<ConflictChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return Check(choices) is { } refused ? refused : Outcome.Accepted<IReadOnlyList<Posting>>(EntryFor(choices));
    }

    /// <summary>What is owed to, or by, the parties for facts that stand; a part of the correcting entry.</summary>
    /// <param name="choices">How conflicts are resolved; those without a choice are left out.</param>
    /// <exception cref="ArgumentException">A choice is about an event without conflict, or there are two about one.</exception>
    public IReadOnlyList<Posting> Owed(params IReadOnlyList<ConflictChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        DemandKnown(choices);
        BookTotals totals = new();
        AddOwed(totals, choices);
        return totals.Lines;
    }

    /// <summary>Why the plan cannot be applied with these choices; null when it can.</summary>
    internal LedgerRejection? Check(IReadOnlyList<ConflictChoice> choices)
    {
        DemandKnown(choices);
        RestatementConflict? first = null;
        int unresolved = 0;
        foreach (RestatementConflict conflict in Conflicts)
        {
            switch (ChoiceFor(conflict.Event, choices))
            {
                case ConflictResolution.None:
                    first ??= conflict;
                    unresolved++;
                    break;
                case ConflictResolution.BookAsReceivable when conflict.Facts.Count == 0:
                    return new LedgerRejection.NothingToBook(conflict.Event);
                case ConflictResolution.Wait when conflict.Facts.Count > 0:
                    return new LedgerRejection.FactsToBook(conflict.Event);
                default:
                    break;
            }
        }

        return first is null ? null : new LedgerRejection.ConflictUnresolved(first.Event, first.Rejection.Code, unresolved);
    }

    internal static ConflictResolution ChoiceFor(EventNumber number, IReadOnlyList<ConflictChoice> choices)
    {
        foreach (ConflictChoice choice in choices)
        {
            if (choice.Event == number)
            {
                return choice.Resolution;
            }
        }

        return ConflictResolution.None;
    }

    internal IReadOnlyList<Posting> EntryFor(IReadOnlyList<ConflictChoice> choices)
    {
        BookTotals totals = new();
        foreach (Posting posting in Deltas.Books)
        {
            totals.Add(posting);
        }

        AddOwed(totals, choices);
        return totals.Lines;
    }

    private void AddOwed(BookTotals totals, IReadOnlyList<ConflictChoice> choices)
    {
        foreach (FactDifference difference in FactDifferences)
        {
            totals.AddOwed(difference.Fact, difference.Difference);
        }

        AddSettled(totals);
        foreach (RestatementConflict conflict in Conflicts)
        {
            if (ChoiceFor(conflict.Event, choices) == ConflictResolution.BookAsReceivable)
            {
                foreach (OutsideFact fact in conflict.Facts)
                {
                    totals.AddOwed(fact, SignedAmount.Of(fact.Value));
                }
            }
        }
    }

    private void AddSettled(BookTotals totals)
    {
        foreach (SettledConflict settled in Settled)
        {
            foreach (OutsideFact fact in settled.Facts)
            {
                totals.AddOwed(fact, -SignedAmount.Of(fact.Value));
            }

            foreach (FactDifference difference in settled.Differences)
            {
                totals.AddOwed(difference.Fact, difference.Difference);
            }
        }
    }

    private void DemandKnown(IReadOnlyList<ConflictChoice> choices)
    {
        for (int i = 0; i < choices.Count; i++)
        {
            EventNumber number = choices[i].Event;
            if (!Conflicts.Any(c => c.Event == number))
            {
                throw new ArgumentException($"Event {number.Value} is in no conflict with the restatement.", nameof(choices));
            }

            if (!Enum.IsDefined(choices[i].Resolution))
            {
                throw new ArgumentException(
                    $"{choices[i].Resolution} is no resolution of the conflict of event {number.Value}.", nameof(choices));
            }

            for (int j = 0; j < i; j++)
            {
                if (choices[j].Event == number)
                {
                    throw new ArgumentException($"There are two choices for the conflict of event {number.Value}.", nameof(choices));
                }
            }
        }
    }
}
