using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>The names of commands in native histories: those of their types, in kebab-case.</summary>
internal static class NativeCommandNames
{
    /// <summary>All names, in the order of the documents.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            nameof(Deposit), nameof(Donate), nameof(TransferAssets), nameof(TransferShares),
            nameof(RequestWithdrawal), nameof(RequestWithdrawalOfShares), nameof(CancelWithdrawal), nameof(FinaliseWithdrawals),
            nameof(ClaimWithdrawal), nameof(TransferClaim), nameof(Redeem),
            nameof(RegisterOperator), nameof(SetOperatorLimits), nameof(SuspendOperator), nameof(ReinstateOperator),
            nameof(RetireOperator), nameof(RegisterValidators), nameof(AllocateStake),
            nameof(ReportEpoch), nameof(ConfirmReport),
            nameof(PostBond), nameof(ReleaseBond), nameof(FundInsurance), nameof(CollectFees),
            nameof(PausePool), nameof(ResumePool), nameof(ProposeTerms), nameof(ApproveTerms), nameof(OpenPool),
        }.Select(KebabWords.Of),
    ];

    /// <summary>The name of a command.</summary>
    public static string Of(IPoolCommand command) => KebabWords.Of(command.GetType().Name);
}
