using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// The range of every sum in a tree: below 2^192. Two such numbers add up to less than 2^193, far from where 256 bits wrap around, and
/// their sum is held against the same bound. So no sum of a path can wrap, whatever is written in a proof, and none can be negative.
/// </summary>
internal static class SumRange
{
    public const int Bits = 192;

    /// <summary>The greatest sum, 2^192 - 1.</summary>
    public static UInt256 Max => UInt256.MaxValue >> (256 - Bits);

    public static bool Holds(in UInt256 sum) => sum.Limb3 == 0;
}
