using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A hypothesis that reproduces an observed value.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Detail">What exactly gives the number, in words.</param>
/// <param name="Event">The event that it is about; null when it is about none.</param>
/// <param name="EventKind">The name of that event's type, or of its command's; null without an event.</param>
/// <param name="Time">When that event was; null without an event.</param>
public sealed record CauseFinding(
    DifferenceCause Cause, string Detail, EventNumber? Event = null, string? EventKind = null, Timestamp? Time = null);
