using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What one cause contributes to the difference of a balance between two histories.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="One">Its sum in the first history.</param>
/// <param name="Other">Its sum in the second.</param>
public readonly record struct DifferenceGroup(ExplanationCause Cause, SignedAmount One, SignedAmount Other)
{
    /// <summary>Gets the contribution: the second less the first.</summary>
    public SignedAmount Difference => Other - One;
}
