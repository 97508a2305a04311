using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Which event came last before an instant or a block passed, and which one reported an epoch. An entry is made where the time or the
/// block goes beyond all before, so that events with an earlier time than one before them belong to that one's moment.
/// </summary>
internal sealed class MomentIndex(Journal journal, IProtocol protocol)
{
    private readonly List<(ulong Moment, ulong First)> _times = [];
    private readonly List<(ulong Moment, ulong First)> _blocks = [];
    private readonly List<(ulong Moment, ulong First)> _epochs = [];
    private readonly EventReader _reader = new();
    private EventNumber _last = journal.FirstEvent.Previous();

    private static Comparer<(ulong Moment, ulong First)> ByMoment { get; } =
        Comparer<(ulong Moment, ulong First)>.Create(static (x, y) => x.Moment.CompareTo(y.Moment));

    /// <summary>Takes in the events since the last call.</summary>
    public void Extend()
    {
        while (_last < journal.LastEvent)
        {
            _last = _last.Next();
            journal.Open(_last, _reader);
            Context context = _reader.Context;
            Note(_times, context.Time.Seconds);
            Note(_blocks, context.Block.Value);
            if (protocol.ReportedEpoch(_reader) is { } epoch)
            {
                Note(_epochs, epoch.Value);
            }
        }
    }

    /// <summary>The last event up to an instant.</summary>
    public EventNumber UpToTime(Timestamp instant) => UpTo(_times, instant.Seconds);

    /// <summary>The last event up to a block.</summary>
    public EventNumber UpToBlock(BlockNumber block) => UpTo(_blocks, block.Value);

    /// <summary>The report of an epoch.</summary>
    public EventNumber? ReportOf(EpochNumber epoch)
    {
        int place = _epochs.BinarySearch((epoch.Value, 0), ByMoment);
        return place >= 0 ? EventNumber.From(_epochs[place].First) : null;
    }

    private void Note(List<(ulong Moment, ulong First)> entries, ulong moment)
    {
        if (entries.Count == 0 || moment > entries[^1].Moment)
        {
            entries.Add((moment, _last.Value));
        }
    }

    private EventNumber UpTo(List<(ulong Moment, ulong First)> entries, ulong moment)
    {
        int place = entries.BinarySearch((moment, 0), ByMoment);
        int later = place >= 0 ? place + 1 : ~place;
        return later < entries.Count ? EventNumber.From(entries[later].First).Previous() : _last;
    }
}
