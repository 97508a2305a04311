using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>Operations of recorded histories as commands.</summary>
internal static class LidoCommands
{
    /// <summary>
    /// The command of an operation; null when a number of it has no place in the command: identifiers and counts are 64-bit
    /// in the library and 256-bit in the contracts, which refuse every such number.
    /// </summary>
    public static ILidoCommand? Of(ReferenceOp op)
    {
        try
        {
            return Token(op) ?? Queue(op) ?? Burner(op) ?? Control(op) ?? External(op)
                ?? throw new InvalidOperationException($"no such operation: {op.Name}");
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static ILidoCommand? Token(ReferenceOp op) => op.Name switch
    {
        "submit" => new Submit(Wei(op.Value), Account(op, "referral")),
        "transfer" => new TransferStEth(Account(op, "to"), Wei(op, "amount")),
        "transferShares" => new TransferShares(Account(op, "to"), Share(op, "shares")),
        "transferFrom" => new TransferStEthFrom(Account(op, "owner"), Account(op, "to"), Wei(op, "amount")),
        "transferSharesFrom" => new TransferSharesFrom(Account(op, "owner"), Account(op, "to"), Share(op, "shares")),
        "approve" => new ApproveStEth(Account(op, "spender"), Wei(op, "amount")),
        "wrap" => new Wrap(Wei(op, "amount")),
        "unwrap" => new Unwrap(Share(op, "amount")),
        "wstTransfer" => new TransferWstEth(Account(op, "to"), Share(op, "amount")),
        "wstApprove" => new ApproveWstEth(Account(op, "spender"), Share(op, "amount")),
        "wstStake" => new StakeToWstEth(Wei(op.Value)),
        _ => null,
    };

    private static ILidoCommand? Queue(ReferenceOp op) => op.Name switch
    {
        "requestWithdrawals" =>
            new RequestWithdrawals([.. op.Numbers("amounts").Select(Wei)], Account(op, "owner")),
        "requestWithdrawalsWstETH" =>
            new RequestWithdrawalsWstEth([.. op.Numbers("amounts").Select(Share)], Account(op, "owner")),
        "claimWithdrawal" => new ClaimWithdrawal(Request(op.Number("requestId"))),
        "claimWithdrawals" => new ClaimWithdrawals(Requests(op, "requestIds"), Counts(op, "hints")),
        "claimWithdrawalsTo" =>
            new ClaimWithdrawalsTo(Requests(op, "requestIds"), Counts(op, "hints"), Account(op, "recipient")),
        "nftTransfer" => new TransferRequest(Account(op, "owner"), Account(op, "to"), Request(op.Number("requestId"))),
        _ => null,
    };

    private static ILidoCommand? Burner(ReferenceOp op) => op.Name switch
    {
        "requestBurnMyStETH" => new RequestBurnMyStEth(Wei(op, "amount"), IsCover: false),
        "requestBurnMyStETHForCover" => new RequestBurnMyStEth(Wei(op, "amount"), IsCover: true),
        "requestBurnMyShares" => new RequestBurnMyShares(Share(op, "shares")),
        "requestBurnShares" => new RequestBurnShares(Account(op, "owner"), Share(op, "shares"), IsCover: false),
        "requestBurnSharesForCover" => new RequestBurnShares(Account(op, "owner"), Share(op, "shares"), IsCover: true),
        "recoverExcessStETH" => new RecoverExcessStEth(),
        _ => null,
    };

    private static ILidoCommand? Control(ReferenceOp op) => op.Name switch
    {
        "deposit" =>
            new DepositToValidators(AtMost64(op.Number("maxDeposits")), Count(op, "moduleId"), (ulong)op.ValidatorsTaken),
        "setModuleSummary" =>
            new SetModuleSummary(Count(op, "module"), Count(op, "exited"), Count(op, "deposited"), Count(op, "depositable")),
        "setModuleStatus" => new SetModuleStatus(Count(op, "module"), Enum.Parse<StakingModuleStatus>(op.Text("status"))),
        "updateModuleFees" =>
            new UpdateModuleFees(Count(op, "module"), Count(op, "moduleFeeBP"), Count(op, "treasuryFeeBP")),
        "fundELVault" => new FundExecutionVault(Wei(op.Value)),
        "creditWithdrawalVault" => new FundWithdrawalVault(Wei(op, "amount")),
        "setStakingLimit" => new SetStakingLimit(Wei(op, "max"), Wei(op, "incPerBlock")),
        "removeStakingLimit" => new RemoveStakingLimit(),
        "pauseStaking" => new PauseStaking(),
        "resumeStaking" => new ResumeStaking(),
        "stop" => new Stop(),
        "resume" => new Resume(),
        "report" => Report(op),
        _ => null,
    };

    private static ILidoCommand? External(ReferenceOp op) => op.Name switch
    {
        "setMaxExternalRatioBP" => new SetMaxExternalRatio(Count(op, "bp")),
        "mintExternalShares" => new MintExternalShares(Account(op, "to"), Share(op, "shares")),
        "burnExternalShares" => new BurnExternalShares(Share(op, "shares")),
        "rebalanceExternalEther" => new RebalanceExternalEther(Share(op, "shares"), Wei(op.Value)),
        "setBadDebt" => new SetBadDebt(Share(op, "shares")),
        _ => null,
    };

    private static OracleReport Report(ReferenceOp op) => new()
    {
        RefSlot = Count(op, "refSlot"),
        Timestamp = Timestamp.FromSeconds(Count(op, "timestamp")),
        TimeElapsed = Count(op, "timeElapsed"),
        ClValidators = Count(op, "clValidators"),
        ClBalance = Wei(op, "clBalance"),
        WithdrawalVaultBalance = Wei(op, "withdrawalVaultBalance"),
        ExecutionVaultBalance = Wei(op, "elRewardsVaultBalance"),
        SharesRequestedToBurn = Share(op, "sharesRequestedToBurn"),
        FinalizationBatches = Requests(op, "withdrawalFinalizationBatches"),
        SimulatedShareRate = ShareRate.FromRay((UInt256)op.Number("simulatedShareRate")),
        IsBunkerMode = op.Flag("isBunkerMode"),
        BunkerModeStart = Timestamp.FromSeconds(Count(op, "bunkerStartTimestamp")),
    };

    private static AccountId Account(ReferenceOp op, string input) => LidoLabels.Of(op.Text(input));

    private static Amount Wei(ReferenceOp op, string input) => Wei(op.Number(input));

    private static Amount Wei(BigInteger value) => Amount.FromWei((UInt256)value);

    private static Shares Share(ReferenceOp op, string input) => Share(op.Number(input));

    private static Shares Share(BigInteger value) => Shares.Of((UInt256)value);

    private static ulong Count(ReferenceOp op, string input) => (ulong)op.Number(input);

    private static ValueList<ulong> Counts(ReferenceOp op, string input) =>
        [.. op.Numbers(input).Select(static n => (ulong)n)];

    private static RequestId Request(BigInteger value) => RequestId.From((ulong)value);

    private static ValueList<RequestId> Requests(ReferenceOp op, string input) => [.. op.Numbers(input).Select(Request)];

    /// <summary>A number of which only "so many or more" counts.</summary>
    private static ulong AtMost64(BigInteger value) => (ulong)BigInteger.Min(value, ReferenceNumber.Max64);
}
