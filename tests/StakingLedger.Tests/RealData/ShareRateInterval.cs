using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>What was seen right before and after a report that brought the pool to a published rate.</summary>
/// <param name="Deposits">How many deposits there were since the report before.</param>
/// <param name="Redemptions">How many redemptions.</param>
/// <param name="StoredBefore">The pair that priced them.</param>
/// <param name="LiveBefore">The live pair that they left.</param>
/// <param name="StoredAfter">The pair that prices from the report on.</param>
/// <param name="LiveAfter">The live pair right after the report.</param>
internal sealed record ShareRateInterval(
    int Deposits,
    int Redemptions,
    PricingPair StoredBefore,
    PricingPair LiveBefore,
    PricingPair StoredAfter,
    PricingPair LiveAfter);
