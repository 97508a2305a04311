namespace StakingLedger.Conformance;

/// <summary>The branches of the Lido rules whose use is counted, in the order of the protocol's life.</summary>
internal static class LidoRules
{
    public static readonly LidoRule SubmitUnlimited = new("Staking", "A submit without a staking limit.");
    public static readonly LidoRule SubmitLimited = new("Staking", "A submit that uses up part of a staking limit.");
    public static readonly LidoRule SubmitWithoutShares = new("Staking", "A submit too small for a single share: the ether is kept.");
    public static readonly LidoRule LimitSet = new("Staking", "A staking limit is set.");
    public static readonly LidoRule LimitRemoved = new("Staking", "A staking limit is removed.");
    public static readonly LidoRule StakingPaused = new("Staking", "Staking is paused.");
    public static readonly LidoRule StakingResumed = new("Staking", "Staking is resumed.");

    public static readonly LidoRule TransferByAmount = new("Transfers", "A transfer of an amount of stETH.");
    public static readonly LidoRule TransferOfShares = new("Transfers", "A transfer of shares.");
    public static readonly LidoRule TransferWithoutShares = new("Transfers", "A transfer of an amount worth no share: nothing moves.");
    public static readonly LidoRule TransferToSelf = new("Transfers", "A transfer to oneself.");
    public static readonly LidoRule AllowanceFinite = new("Transfers", "A transfer that spends a finite allowance.");
    public static readonly LidoRule AllowanceInfinite = new("Transfers", "A transfer by an allowance without end, which stays as it is.");

    public static readonly LidoRule Wrap = new("wstETH", "stETH is wrapped.");
    public static readonly LidoRule WrapWithoutShares = new("wstETH", "stETH worth no share is wrapped: no wstETH is minted.");
    public static readonly LidoRule UnwrapExact = new("wstETH", "wstETH is unwrapped and all its shares leave the contract.");
    public static readonly LidoRule UnwrapDust = new("wstETH", "wstETH is unwrapped and a share stays on the contract.");
    public static readonly LidoRule StakeToWstEth = new("wstETH", "Plain ether is sent to the wstETH contract.");

    public static readonly LidoRule DepositMade = new("Validators", "A deposit makes validators.");
    public static readonly LidoRule DepositOfNone = new("Validators", "A deposit makes no validator.");

    public static readonly LidoRule RequestInStEth = new("Withdrawals", "Withdrawal requests in stETH.");
    public static readonly LidoRule RequestInWstEth = new("Withdrawals", "Withdrawal requests in wstETH.");
    public static readonly LidoRule RequestSeveral = new("Withdrawals", "Several withdrawal requests in one call.");
    public static readonly LidoRule ClaimNominal = new("Withdrawals", "A claim that pays the amount requested.");
    public static readonly LidoRule ClaimDiscounted =
        new("Withdrawals", "A claim that pays less than requested, at the rate of its finalisation.");
    public static readonly LidoRule ClaimByHint = new("Withdrawals", "A claim with a hint.");
    public static readonly LidoRule ClaimWithSearch = new("Withdrawals", "A claim whose checkpoint is searched for.");
    public static readonly LidoRule ClaimElsewhere = new("Withdrawals", "A claim paid to another account than the claimer.");

    public static readonly LidoRule BurnForCover = new("Burner", "Shares are handed in to be burnt as cover.");
    public static readonly LidoRule BurnForOther = new("Burner", "Shares are handed in to be burnt, not as cover.");
    public static readonly LidoRule ExcessRecovered = new("Burner", "Shares that reached the burner unasked are sent to the treasury.");
    public static readonly LidoRule ExcessNone = new("Burner", "There is nothing to recover from the burner.");

    public static readonly LidoRule ExternalMint = new("External shares", "External shares are minted.");
    public static readonly LidoRule ExternalBurn = new("External shares", "External shares are burnt.");
    public static readonly LidoRule ExternalBurnCredit = new("External shares", "A burn of external shares gives staking limit back.");
    public static readonly LidoRule ExternalRebalance = new("External shares", "External shares become internal ones for ether.");

    public static readonly LidoRule ReportWithFee = new("Reports", "A report that mints fees.");
    public static readonly LidoRule ReportFeeFree = new("Reports", "A report without fee although execution rewards were collected.");
    public static readonly LidoRule ReportFeeOfNothing = new("Reports", "A report whose fee is worth no share.");
    public static readonly LidoRule ReportNoDistribution = new("Reports", "A report while no module has an active validator.");
    public static readonly LidoRule ReportStoppedModule = new("Reports", "A stopped module's fee falls to the treasury.");
    public static readonly LidoRule ReportNegative = new("Reports", "A report that lowers the rate.");
    public static readonly LidoRule ReportClDecrease = new("Reports", "A lower consensus balance within the allowed decrease.");
    public static readonly LidoRule ReportFinalising = new("Reports", "A report that finalises withdrawals.");
    public static readonly LidoRule ReportSeveralBatches = new("Reports", "A report that finalises several batches.");
    public static readonly LidoRule ReportDiscounted = new("Reports", "A report that locks less ether than was requested.");
    public static readonly LidoRule ReportDeferredBurn = new("Reports", "The limiter puts part of the burn off.");
    public static readonly LidoRule ReportCappedExecution = new("Reports", "The limiter leaves execution rewards in their vault.");
    public static readonly LidoRule ReportCappedWithdrawals = new("Reports", "The limiter leaves ether in the withdrawal vault.");
    public static readonly LidoRule ReportUnlimited = new("Reports", "A report without a limit of the positive rebase.");
    public static readonly LidoRule ReportCoverBurnt = new("Reports", "A report that burns cover.");
    public static readonly LidoRule ReportOtherBurnt = new("Reports", "A report that burns shares other than cover.");
    public static readonly LidoRule ReportBadDebt = new("Reports", "A report that takes over bad debt.");
    public static readonly LidoRule BunkerOn = new("Reports", "Bunker mode is switched on.");
    public static readonly LidoRule BunkerOff = new("Reports", "Bunker mode is switched off.");

    public static readonly LidoRule Stopped = new("Operation", "The protocol is stopped.");
    public static readonly LidoRule Resumed = new("Operation", "The protocol is resumed.");
    public static readonly LidoRule Upgraded = new("Operation", "The terms change, as in an upgrade from v2 to v3.");

    /// <summary>Gets all of them, in order.</summary>
    public static IReadOnlyList<LidoRule> All { get; } =
    [
        SubmitUnlimited, SubmitLimited, SubmitWithoutShares, LimitSet, LimitRemoved, StakingPaused, StakingResumed,
        TransferByAmount, TransferOfShares, TransferWithoutShares, TransferToSelf, AllowanceFinite, AllowanceInfinite,
        Wrap, WrapWithoutShares, UnwrapExact, UnwrapDust, StakeToWstEth, DepositMade, DepositOfNone,
        RequestInStEth, RequestInWstEth, RequestSeveral, ClaimNominal, ClaimDiscounted, ClaimByHint, ClaimWithSearch, ClaimElsewhere,
        BurnForCover, BurnForOther, ExcessRecovered, ExcessNone,
        ExternalMint, ExternalBurn, ExternalBurnCredit, ExternalRebalance,
        ReportWithFee, ReportFeeFree, ReportFeeOfNothing, ReportNoDistribution, ReportStoppedModule, ReportNegative, ReportClDecrease,
        ReportFinalising, ReportSeveralBatches, ReportDiscounted, ReportDeferredBurn, ReportCappedExecution, ReportCappedWithdrawals,
        ReportUnlimited, ReportCoverBurnt, ReportOtherBurnt, ReportBadDebt, BunkerOn, BunkerOff,
        Stopped, Resumed, Upgraded,
    ];
}
