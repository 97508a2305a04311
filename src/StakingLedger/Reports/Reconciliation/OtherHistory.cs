using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The same history under other rules, which the host hands over.</summary>
public sealed class OtherHistory
{
    private readonly EventNumber[] _refused;

    /// <summary>Takes a history that was decided again.</summary>
    /// <param name="name">What the rules are called, such as "Lido v2".</param>
    /// <param name="restated">What came of deciding it.</param>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    /// <exception cref="ArgumentNullException">The restatement is null.</exception>
    public OtherHistory(string name, Restatement restated)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(restated);
        Name = name;
        Ledger = restated.Ledger;
        _refused = [.. restated.Rejected.Select(static r => r.Event)];
    }

    /// <summary>Gets what the rules are called.</summary>
    public string Name { get; }

    /// <summary>Gets the ledger under these rules.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>Gets how many events of the original history these rules refuse.</summary>
    public int Refused => _refused.Length;

    /// <summary>The event here that stands where an event of the original history stands.</summary>
    /// <param name="number">The event of the original history; 0 for its opening.</param>
    /// <returns>The event of this ledger; the last one when the original goes on further.</returns>
    public EventNumber PlaceOf(EventNumber number)
    {
        // Every accepted command is one event; a refused one has none here.
        int at = Array.BinarySearch(_refused, number);
        ulong before = (ulong)(at >= 0 ? at + 1 : ~at);
        EventNumber place = EventNumber.From(number.Value - before);
        return place > Ledger.LastEvent ? Ledger.LastEvent : place;
    }
}
