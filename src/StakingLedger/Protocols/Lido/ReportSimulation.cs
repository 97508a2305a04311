using System.Collections.Immutable;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// The protocol's own dry run of a report: its calculation without its acceptance checks (v3), or the whole report (v2). Source:
/// Accounting.simulateOracleReport.
/// </summary>
public sealed record ReportSimulation
{
    /// <summary>Gets the ether that would be taken from the withdrawal vault, in wei.</summary>
    public required Amount WithdrawalsVaultTransfer { get; init; }

    /// <summary>Gets the ether that would be taken from the execution-layer rewards vault, in wei.</summary>
    public required Amount ElRewardsVaultTransfer { get; init; }

    /// <summary>Gets the ether that would be locked for withdrawals, in wei.</summary>
    public required Amount EtherToFinalizeWQ { get; init; }

    /// <summary>Gets the shares of the withdrawals.</summary>
    public required Shares SharesToFinalizeWQ { get; init; }

    /// <summary>Gets the shares burned because of withdrawals.</summary>
    public required Shares SharesToBurnForWithdrawals { get; init; }

    /// <summary>Gets all shares burned.</summary>
    public required Shares TotalSharesToBurn { get; init; }

    /// <summary>Gets the shares minted as fees.</summary>
    public required Shares SharesToMintAsFees { get; init; }

    /// <summary>Gets the consensus balance that is no reward, in wei.</summary>
    public required Amount PrincipalClBalance { get; init; }

    /// <summary>Gets the totals before.</summary>
    public required ReportTotals Pre { get; init; }

    /// <summary>Gets the totals after.</summary>
    public required ReportTotals Post { get; init; }

    /// <summary>Gets the modules' fee shares; in v3 empty when no fee is minted, in v2 one for each module that was asked.</summary>
    public required ImmutableArray<Shares> ModuleSharesToMint { get; init; }

    /// <summary>Gets the treasury's fee shares.</summary>
    public required Shares TreasurySharesToMint { get; init; }

    internal static ReportSimulation Of(ReportNumbers numbers) => new()
    {
        WithdrawalsVaultTransfer = numbers.Withdrawals,
        ElRewardsVaultTransfer = numbers.ExecutionRewards,
        EtherToFinalizeWQ = numbers.Finalization.AssetsToLock,
        SharesToFinalizeWQ = numbers.Finalization.SharesToBurn,
        SharesToBurnForWithdrawals = numbers.BurnForWithdrawals,
        TotalSharesToBurn = numbers.Burn,
        SharesToMintAsFees = numbers.Fees.FeeShares,
        PrincipalClBalance = numbers.Principal,
        Pre = numbers.Pre,
        Post = numbers.Post,
        ModuleSharesToMint = [.. numbers.Fees.ModuleShares],
        TreasurySharesToMint = numbers.Fees.TreasuryShares,
    };

    internal static ReportSimulation Of(ReportPlan plan) => new()
    {
        WithdrawalsVaultTransfer = plan.WithdrawalsTransfer,
        ElRewardsVaultTransfer = plan.ExecutionRewardsTransfer,
        EtherToFinalizeWQ = plan.EtherToLock,
        SharesToFinalizeWQ = plan.Burn.FromQueue,
        SharesToBurnForWithdrawals = plan.Burn.ForWithdrawals,
        TotalSharesToBurn = plan.Burn.Total,
        SharesToMintAsFees = plan.Fees.Minted,
        PrincipalClBalance = plan.PrincipalClBalance,
        Pre = plan.Pre,
        Post = plan.Post,
        ModuleSharesToMint = [.. plan.Fees.Modules.Select(module => module.Shares)],
        TreasurySharesToMint = plan.Fees.TreasuryShares,
    };
}
