using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>What a report may take and burn: vault ether, execution layer ether, shares for withdrawals, shares in all.</summary>
internal sealed record ReferenceSmoothing(
    BigInteger FromWithdrawalVault,
    BigInteger FromExecutionLayerVault,
    BigInteger SimulatedSharesToBurn,
    BigInteger SharesToBurn);
