using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>All changes of a balance for one cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Lines">How many changes.</param>
/// <param name="Shares">Their sum in shares.</param>
/// <param name="Assets">Their sum in assets.</param>
public readonly record struct ExplanationGroup(ExplanationCause Cause, long Lines, SignedAmount Shares, SignedAmount Assets);
