using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Goes through a journal event by event, with the ledger as it was before each, its effects and its bookkeeping: nothing is kept of an
/// event once the next one is taken. Unlike <see cref="BookReader"/> it demands no law of the books: histories of a protocol that posts
/// nothing can be explained too.
/// </summary>
internal sealed class HistoryWalk
{
    private readonly Journal _journal;
    private readonly IProtocol _protocol;
    private readonly EventReader _reader = new();

    public HistoryWalk(Journal journal, IProtocol protocol)
    {
        (_journal, _protocol) = (journal, protocol);
        Ledger = new PoolLedger(protocol);
    }

    /// <summary>Gets the ledger, after the event at which the walk stands.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>Gets the pair before the event.</summary>
    public PricingPair Before { get; private set; }

    /// <summary>Gets the effects of the event.</summary>
    public EventEffects Effects { get; } = new();

    /// <summary>Gets the bookkeeping of the event.</summary>
    public PostingSheet Sheet { get; } = new();

    /// <summary>Gets who caused the event, and when.</summary>
    public Context Context => _reader.Context;

    /// <summary>Why a movement of the event happened, as its bookkeeping says.</summary>
    public MovementCause CauseOf(int place)
    {
        foreach (MovementNote note in Sheet.Movements)
        {
            if (note.Place == place)
            {
                return note.Cause;
            }
        }

        return MovementCause.None;
    }

    /// <summary>Takes the next event.</summary>
    /// <param name="until">The last event to take.</param>
    /// <returns>False at the end.</returns>
    public bool TryNext(EventNumber until)
    {
        if (Ledger.LastEvent >= until)
        {
            return false;
        }

        EventNumber number = Ledger.LastEvent.Next();
        Before = Ledger.Timeline.Current;
        _journal.Open(number, _reader);
        Sheet.Clear();
        _protocol.Post(_reader, Sheet);
        if (number == EventNumber.First)
        {
            Ledger.AppendFrom(_journal, number);
        }
        else
        {
            Ledger.AppendNext(_journal);
        }

        Ledger.Describe(number, Effects);
        return true;
    }
}
