using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>All that a v3 report changes, calculated before anything is checked (specification 12.1 to 12.4).</summary>
internal sealed record ReferenceReportFigures(
    BigInteger PreTotalShares,
    BigInteger PreTotalEther,
    BigInteger PreClValidators,
    BigInteger BadDebt,
    BigInteger EtherToFinalize,
    BigInteger SharesToFinalize,
    BigInteger Principal,
    ReferenceSmoothing Smoothing,
    BigInteger FeeShares,
    ReferenceFeeSplit FeeSplit,
    BigInteger PostInternalShares,
    BigInteger PostInternalEther,
    BigInteger PostTotalShares,
    BigInteger PostTotalEther)
{
    public BigInteger SharesToBurnForWithdrawals => CheckedMath.Sub(Smoothing.SharesToBurn, Smoothing.SimulatedSharesToBurn);

    public ReferenceSimulation AsSimulation() => new()
    {
        Numbers = new Dictionary<string, BigInteger>(StringComparer.Ordinal)
        {
            ["withdrawalsVaultTransfer"] = Smoothing.FromWithdrawalVault,
            ["elRewardsVaultTransfer"] = Smoothing.FromExecutionLayerVault,
            ["etherToFinalizeWQ"] = EtherToFinalize,
            ["sharesToFinalizeWQ"] = SharesToFinalize,
            ["sharesToBurnForWithdrawals"] = SharesToBurnForWithdrawals,
            ["totalSharesToBurn"] = Smoothing.SharesToBurn,
            ["sharesToMintAsFees"] = FeeShares,
            ["principalClBalance"] = Principal,
            ["preTotalShares"] = PreTotalShares,
            ["preTotalPooledEther"] = PreTotalEther,
            ["postInternalShares"] = PostInternalShares,
            ["postInternalEther"] = PostInternalEther,
            ["postTotalShares"] = PostTotalShares,
            ["postTotalPooledEther"] = PostTotalEther,
            ["treasurySharesToMint"] = FeeSplit.TreasuryShares,
        },
        ModuleSharesToMint = FeeSplit.ModuleShares,
    };
}
