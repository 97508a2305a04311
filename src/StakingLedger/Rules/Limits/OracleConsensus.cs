using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>When so many votes decide: <c>⌊10^18·votes/members⌋ ≥ threshold</c>. Source: Rocket Pool (v1.4).</summary>
internal static class OracleConsensus
{
    /// <summary>Whether the votes reach the threshold; the quotient is rounded down, which favours "no".</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="members">The members; none never decide.</param>
    /// <param name="threshold">The threshold, 10^18 = 100 %.</param>
    public static bool IsReached(ulong votes, ulong members, in UInt256 threshold) =>
        members != 0 && ReportedRate.One * votes / members >= threshold;
}
