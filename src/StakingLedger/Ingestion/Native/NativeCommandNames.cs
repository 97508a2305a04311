using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>The names of commands in native histories: those of their types, in kebab-case.</summary>
internal static class NativeCommandNames
{
    private static readonly Type[] Types =
    [
        typeof(Deposit), typeof(Donate), typeof(TransferAssets), typeof(TransferShares),
        typeof(RequestWithdrawal), typeof(RequestWithdrawalOfShares), typeof(CancelWithdrawal), typeof(FinaliseWithdrawals),
        typeof(ClaimWithdrawal), typeof(TransferClaim), typeof(Redeem),
        typeof(RegisterOperator), typeof(SetOperatorLimits), typeof(SuspendOperator), typeof(ReinstateOperator),
        typeof(RetireOperator), typeof(RegisterValidators), typeof(AllocateStake),
        typeof(ReportEpoch), typeof(ConfirmReport),
        typeof(PostBond), typeof(ReleaseBond), typeof(FundInsurance), typeof(CollectFees),
        typeof(PausePool), typeof(ResumePool), typeof(ProposeTerms), typeof(ApproveTerms), typeof(OpenPool),
    ];

    private static readonly string[] Names = [.. Types.Select(static t => KebabWords.Of(t.Name))];

    /// <summary>All names, in the order of the documents.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a command.</summary>
    public static string Of(IPoolCommand command) => Of(command.GetType());

    /// <summary>The name of a type of commands.</summary>
    public static string Of(Type type) => Array.IndexOf(Types, type) is >= 0 and var at ? Names[at] : KebabWords.Of(type.Name);
}
