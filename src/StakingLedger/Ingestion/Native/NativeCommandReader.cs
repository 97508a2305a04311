using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Reads the operands of a command.</summary>
internal static class NativeCommandReader
{
    /// <summary>Reads a command.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="f">The line.</param>
    /// <param name="time">The time of the line.</param>
    /// <param name="charter">The charter of the pool, for proposals.</param>
    public static IPoolCommand Read(string name, NativeFields f, Timestamp time, PoolCharter charter) => name switch
    {
        "deposit" => new Deposit(f.Account("to"), f.Amount("amount")),
        "donate" => new Donate(f.Amount("amount")),
        "transfer-assets" => new TransferAssets(f.Account("from"), f.Account("to"), f.Amount("amount")),
        "transfer-shares" => new TransferShares(f.Account("from"), f.Account("to"), f.Shares("shares")),
        "request-withdrawal" => new RequestWithdrawal(f.Account("holder"), f.Amount("amount")),
        "request-withdrawal-of-shares" => new RequestWithdrawalOfShares(f.Account("holder"), f.Shares("shares")),
        "cancel-withdrawal" => new CancelWithdrawal(Request(f)),
        "finalise-withdrawals" => new FinaliseWithdrawals(f.Amount("budget")),
        "claim-withdrawal" => new ClaimWithdrawal(Request(f)),
        "transfer-claim" => new TransferClaim(Request(f), f.Account("to")),
        "redeem" => new Redeem(f.Account("holder"), f.Shares("shares")),
        "report-epoch" => NativeReportReader.Read(f, time),
        "confirm-report" => new ConfirmReport(f.Digest("report")),
        "post-bond" => new PostBond(Operator(f), f.Amount("amount")),
        "release-bond" => new ReleaseBond(Operator(f), f.Amount("amount")),
        "fund-insurance" => new FundInsurance(f.Amount("amount")),
        "collect-fees" => new CollectFees(f.Account("account")),
        "pause-pool" => new PausePool(),
        "resume-pool" => new ResumePool(),
        "propose-terms" => new ProposeTerms(
            NativeTermsReader.Read(f.Inner("terms"), charter), EpochNumber.From(f.Count("fromEpoch"))),
        "approve-terms" => new ApproveTerms(f.Count("proposal")),
        "open-pool" => new OpenPool(NativeTermsReader.Read(f.Inner("terms"), charter: null)),
        _ => ReadRouting(name, f),
    };

    private static IPoolCommand ReadRouting(string name, NativeFields f) => name switch
    {
        "register-operator" => new RegisterOperator(
            Operator(f), f.Account("rewardAccount"), f.Count("weight"), f.Count("maxUnits"), f.Part("shareLimit")),
        "set-operator-limits" => new SetOperatorLimits(Operator(f), f.Count("weight"), f.Count("maxUnits"), f.Part("shareLimit")),
        "suspend-operator" => new SuspendOperator(Operator(f)),
        "reinstate-operator" => new ReinstateOperator(Operator(f)),
        "retire-operator" => new RetireOperator(Operator(f)),
        "register-validators" => new RegisterValidators(Operator(f), Validators(f), f.FlagOr("express", absent: false)),
        _ => new AllocateStake(f.CountWithin("maxSteps", 1, ulong.MaxValue)),
    };

    private static RequestId Request(NativeFields f) => RequestId.From(f.Count("request"));

    private static OperatorId Operator(NativeFields f) => OperatorId.From(f.Count("operator"));

    private static ValueList<ValidatorId> Validators(NativeFields f)
    {
        IReadOnlyList<ulong> numbers = f.Counts("validators");
        return numbers.Count > 0 ? [.. numbers.Select(ValidatorId.From)] : throw f.Wrong("validators", "at least one validator");
    }
}
