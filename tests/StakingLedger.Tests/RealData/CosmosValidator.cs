using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>One validator of an export.</summary>
/// <param name="Pair">Whole tokens, and the shares of all delegators scaled by 10^18.</param>
/// <param name="IsBonded">Whether its tokens are in the bonded pool.</param>
internal sealed record CosmosValidator(PricingPair Pair, bool IsBonded);
