using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Ether held by the execution layer rewards vault and by the withdrawal vault.</summary>
internal sealed record ReferenceVaultBalances(BigInteger ExecutionLayerVault, BigInteger WithdrawalVault);
