using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>What one holder has with one validator.</summary>
/// <param name="Validator">The validator's index in the export.</param>
/// <param name="Shares">Shares, scaled by 10^18.</param>
/// <param name="Stake">What the chain recorded them to be worth, scaled by 10^18.</param>
internal sealed record CosmosDelegation(int Validator, Shares Shares, Amount Stake);
