using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Sums of what others print: one that does not fit 256 bits is nobody's value, and no reason to stop.</summary>
internal static class SignedSum
{
    /// <summary>The sum; null when it does not fit.</summary>
    public static SignedAmount? OrNull(SignedAmount left, SignedAmount right) =>
        left.IsNegative == right.IsNegative && !UInt256.TryAdd(left.Magnitude, right.Magnitude, out _) ? null : left + right;
}
