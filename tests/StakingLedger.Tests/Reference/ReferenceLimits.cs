using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The sanity checker's limits that the model needs.</summary>
internal sealed record ReferenceLimits(
    BigInteger AppearedValidatorsPerDay,
    BigInteger AnnualBalanceIncreaseBP,
    BigInteger SimulatedShareRateDeviationBP,
    BigInteger RequestTimestampMargin,
    BigInteger MaxPositiveTokenRebase,
    BigInteger InitialSlashingPWei,
    BigInteger InactivityPenaltiesPWei);
