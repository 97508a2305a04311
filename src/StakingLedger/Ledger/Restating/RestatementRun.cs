using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Decides a history again from its first correction on, and notes what stands in the way.</summary>
internal sealed class RestatementRun(PoolLedger original, IProtocol originalProtocol, PoolLedger restated, IProtocol rules)
{
    private readonly IdentityMap _identities = new();
    private readonly EventReader _reader = new();
    private readonly EventReader _restatedReader = new();
    private readonly FactSheet _facts = new();
    private readonly FactSheet _restatedFacts = new();

    private readonly SortedList<int, IdentityMap> _settled = [];
    private int _nextWaiting;

    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Gets the events that wait, in the order of their places.</summary>
    public required WaitingEvent[] Waiting { get; init; }

    public List<SettledConflict> Settled { get; } = [];

    public List<RestatementConflict> Conflicts { get; } = [];

    public List<FactDifference> Differences { get; } = [];

    /// <summary>Goes to the end; gives why a corrected or inserted command is refused.</summary>
    public Rejection? Go()
    {
        int next = 0;
        for (EventNumber number = Corrections[0].At; number <= original.LastEvent; number = number.Next())
        {
            for (; IsInsertion(next, number); next++)
            {
                if (Insert((Correction.Insert)Corrections[next]) is { } refused)
                {
                    return refused;
                }
            }

            TryWaiting(number);
            Correction? correction = next < Corrections.Count && Corrections[next].At == number ? Corrections[next++] : null;
            if (Take(number, correction) is { } rejection)
            {
                return rejection;
            }
        }

        for (; next < Corrections.Count; next++)
        {
            if (Insert((Correction.Insert)Corrections[next]) is { } refused)
            {
                return refused;
            }
        }

        TryWaiting(original.LastEvent.Next());
        return null;
    }

    /// <summary>Tries the events again that belong before an event; one that is still refused waits on.</summary>
    private void TryWaiting(EventNumber number)
    {
        for (; _nextWaiting < Waiting.Length && Waiting[_nextWaiting].Mark.Before <= number; _nextWaiting++)
        {
            // Before the first correction nothing has changed: it is refused there as before.
            if (Waiting[_nextWaiting].Mark.Before >= Corrections[0].At)
            {
                Try(Waiting[_nextWaiting]);
            }
        }
    }

    private void Try(WaitingEvent waiting)
    {
        EventReader reader = waiting.Source.StateFacts(waiting.Mark.Event, _facts);
        IdentityMap now = waiting.Identities.Then(_identities);
        _ = _settled.TryGetValue(waiting.Mark.Version, out IdentityMap? own);
        Context context = reader.Context;
        if (rules.Reissue(reader, own is null ? now : own.Over(now)) is not { } command || Execute(command, context) is not null)
        {
            return;
        }

        if (own is null)
        {
            own = new IdentityMap();
            _settled.Add(waiting.Mark.Version, own);
        }

        StateRestatedFacts();
        own.Note(_facts.Identities, _restatedFacts.Identities);
        List<FactDifference> differences = [];
        CompareFacts(waiting.Mark.Event, differences);
        Settled.Add(new SettledConflict(waiting.Mark, [.. _facts.Facts], differences));
    }

    private bool IsInsertion(int next, EventNumber number) =>
        next < Corrections.Count && Corrections[next] is Correction.Insert insert && insert.At == number;

    private LedgerRejection? Insert(Correction.Insert insert) =>
        Execute(insert.Command, insert.Context) is { } refused ? RefusalOf(insert.At, insert.Command, refused) : null;

    private static LedgerRejection.CorrectionRefused RefusalOf(EventNumber at, ICommand command, Rejection refused) =>
        new(at, command.GetType().Name, refused);

    /// <summary>Decides one event again; gives a rejection only of a command that the host corrected.</summary>
    private Rejection? Take(EventNumber number, Correction? correction)
    {
        original.Journal.Open(number, _reader);
        Context context = _reader.Context;
        _facts.Clear();
        originalProtocol.StateFacts(_reader, _facts);
        if (correction is Correction.Drop)
        {
            _identities.Note(_facts.Identities, null);
            return null;
        }

        if (correction is Correction.Replace replace)
        {
            if (Execute(replace.Command, replace.Context ?? context) is { } refused)
            {
                return RefusalOf(number, replace.Command, refused);
            }

            StateRestatedFacts();
            _identities.Note(_facts.Identities, _restatedFacts.Identities);
            return null;
        }

        _reader.Rewind();
        Rejection? rejection = rules.Reissue(_reader, _identities) is { } command
            ? Execute(command, context)
            : new LedgerRejection.NamedThingGone(number);
        if (rejection is not null)
        {
            Conflicts.Add(new RestatementConflict(number, context, rejection, [.. _facts.Facts]));
            _identities.Note(_facts.Identities, null);
            return null;
        }

        StateRestatedFacts();
        _identities.Note(_facts.Identities, _restatedFacts.Identities);
        CompareFacts(number, Differences);
        return null;
    }

    private Rejection? Execute(ICommand command, in Context context)
    {
        EventNumber before = restated.LastEvent;
        Rejection? rejection = restated.Execute(command, context).Rejection;
        return rejection is null && restated.LastEvent == before
            ? new LedgerRejection.ClientIdReused(context.Client, ReceiptOf(context.Client))
            : rejection;
    }

    private EventNumber ReceiptOf(ClientId client) => restated.TryFindReceipt(client, out EventNumber number) ? number : default;

    private void StateRestatedFacts()
    {
        _restatedFacts.Clear();
        restated.Journal.Open(restated.LastEvent, _restatedReader);
        rules.StateFacts(_restatedReader, _restatedFacts);
    }

    private void CompareFacts(EventNumber number, List<FactDifference> differences)
    {
        foreach (OutsideFact fact in _facts.Facts)
        {
            Numerics.UInt256 decided = ValueIn(_restatedFacts, fact);
            if (decided != fact.Value)
            {
                differences.Add(new FactDifference(number, fact, decided));
            }
        }

        foreach (OutsideFact decided in _restatedFacts.Facts)
        {
            if (!_facts.Facts.Any(fact => fact.IsLike(decided)))
            {
                differences.Add(new FactDifference(number, decided with { Value = Numerics.UInt256.Zero }, decided.Value));
            }
        }
    }

    private static Numerics.UInt256 ValueIn(FactSheet sheet, in OutsideFact fact)
    {
        foreach (OutsideFact other in sheet.Facts)
        {
            if (other.IsLike(fact))
            {
                return other.Value;
            }
        }

        return Numerics.UInt256.Zero;
    }
}
