using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The fee of a report.</summary>
/// <param name="Form">How it was taken.</param>
/// <param name="Base">On what it was taken.</param>
/// <param name="Assets">The fee in assets, rounded down; the fraction stays with the holders.</param>
/// <param name="Forgone">
/// What could not be withheld because the buffer was short; it stays with the holders and is not owed. Zero where the fee is minted.
/// </param>
/// <param name="Shares">The shares minted for it, rounded down; zero where it was withheld.</param>
/// <param name="Parts">Who got it.</param>
/// <param name="Dust">What the floors of the split left; it is in the remainder recipient's part.</param>
public sealed record PoolReportFee(
    RewardFeeForm Form, Amount Base, Amount Assets, Amount Forgone, Shares Shares, ValueList<FeePart> Parts, UInt256 Dust)
{
    /// <summary>What was taken out of the assets: the fee where it is withheld, nothing where it is minted.</summary>
    public Amount Withheld => Form == RewardFeeForm.Withheld ? Assets : Amount.Zero;
}
