namespace StakingLedger.Simulator.Workload;

/// <summary>How often each kind of command comes in each mood.</summary>
internal static class Weights
{
    private const string Operators = "Operators";
    private const string Funds = "Funds";
    private const string Seldom = "Seldom";

    public static IReadOnlyList<string> Usual { get; } = List(
        (nameof(ModelCommand.Deposit), 22), (nameof(ModelCommand.Donate), 2),
        (nameof(ModelCommand.TransferAssets), 7), (nameof(ModelCommand.TransferShares), 6),
        (nameof(ModelCommand.RequestWithdrawal), 12), (nameof(ModelCommand.CancelWithdrawal), 4),
        (nameof(ModelCommand.FinaliseWithdrawals), 8), (nameof(ModelCommand.ClaimWithdrawal), 9),
        (nameof(ModelCommand.TransferClaim), 2), (nameof(ModelCommand.Redeem), 3),
        (nameof(ModelCommand.AllocateStake), 6), (nameof(ModelCommand.ReportEpoch), 9),
        (Operators, 5), (Funds, 4), (nameof(ModelCommand.ProposeTerms), 1), (nameof(ModelCommand.ApproveTerms), 1), (Seldom, 1));

    public static IReadOnlyList<string> Run { get; } = List(
        (nameof(ModelCommand.RequestWithdrawal), 40), (nameof(ModelCommand.Redeem), 10),
        (nameof(ModelCommand.FinaliseWithdrawals), 15), (nameof(ModelCommand.ClaimWithdrawal), 20),
        (nameof(ModelCommand.ReportEpoch), 12), (nameof(ModelCommand.CancelWithdrawal), 3));

    public static IReadOnlyList<string> Storm { get; } = List(
        (nameof(ModelCommand.ReportEpoch), 35), (nameof(ModelCommand.Deposit), 15), (nameof(ModelCommand.RequestWithdrawal), 12),
        (nameof(ModelCommand.FinaliseWithdrawals), 8), (nameof(ModelCommand.ClaimWithdrawal), 6),
        (nameof(ModelCommand.CancelWithdrawal), 4), (nameof(ModelCommand.AllocateStake), 10), (Funds, 15), (Operators, 5));

    public static IReadOnlyList<string> Change { get; } = List(
        (nameof(ModelCommand.ProposeTerms), 15), (nameof(ModelCommand.ApproveTerms), 20), (nameof(ModelCommand.ReportEpoch), 15),
        (nameof(ModelCommand.RequestWithdrawal), 12), (nameof(ModelCommand.Deposit), 12), (nameof(ModelCommand.ClaimWithdrawal), 4),
        (nameof(ModelCommand.FinaliseWithdrawals), 6), (nameof(ModelCommand.CancelWithdrawal), 5), (Operators, 3));

    private static IReadOnlyList<string> List(params (string Kind, int Weight)[] weights) =>
        [.. weights.SelectMany(static w => Enumerable.Repeat(w.Kind, w.Weight))];
}
