using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What one finalisation did.</summary>
/// <param name="Policy">The exit policy of its requests.</param>
/// <param name="LastRequest">The last request it touched.</param>
/// <param name="Pair">The pricing pair it used.</param>
/// <param name="SetAside">The cash set aside, in the asset's smallest unit.</param>
/// <param name="SharesBurnt">The shares burnt.</param>
/// <param name="FrozenRate">The frozen rate, scaled by 10^(18 + offset); zero for other policies.</param>
public readonly record struct Checkpoint(
    ExitPolicy Policy, RequestId LastRequest, PricingPair Pair, Amount SetAside, Shares SharesBurnt, UInt256 FrozenRate);
