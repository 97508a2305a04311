using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>What a report computes before anything is checked or applied (spec sections 12.2 to 12.4).</summary>
internal sealed record ReportNumbers
{
    public required ReportTotals Pre { get; init; }

    public required ReportTotals Post { get; init; }

    public required Amount Principal { get; init; }

    public required Prefinalization Finalization { get; init; }

    public required RebaseSmoothing Smoothing { get; init; }

    public required FeeNumbers Fees { get; init; }

    public required Shares BadDebt { get; init; }

    public Shares BurnForWithdrawals =>
        Shares.Of(Smoothing.SharesToBurn - Smoothing.SharesToBurnWithoutWithdrawals);

    public Amount Withdrawals => Amount.FromWei(Smoothing.Withdrawals);

    public Amount ExecutionRewards => Amount.FromWei(Smoothing.ExecutionRewards);

    public Shares Burn => Shares.Of(Smoothing.SharesToBurn);
}
