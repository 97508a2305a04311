using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>What the fee distribution must know of one staking module.</summary>
/// <param name="ActiveValidators">Deposited less exited validators.</param>
/// <param name="ModuleFee">The module's own fee.</param>
/// <param name="TreasuryFee">The treasury's fee on the module's rewards.</param>
/// <param name="IsStopped">A stopped module earns nothing; its part falls to the treasury.</param>
public readonly record struct ModuleFeeWeight(
    ulong ActiveValidators, BasisPoints ModuleFee, BasisPoints TreasuryFee, bool IsStopped);
