using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A stretch of time: from a moment, up to a moment that is no part of it.</summary>
/// <param name="From">The first second.</param>
/// <param name="To">The first second after it; null when it has no end.</param>
public readonly record struct CalendarSpan(Timestamp From, Timestamp? To)
{
    /// <summary>Whether a moment is a part of it.</summary>
    /// <param name="moment">The moment.</param>
    public bool Contains(Timestamp moment) => moment >= From && (To is not { } end || moment < end);

    /// <summary>How many seconds it has; null when it has no end.</summary>
    public ulong? Seconds => To?.SecondsSince(From);
}
