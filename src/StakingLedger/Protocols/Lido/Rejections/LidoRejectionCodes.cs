namespace StakingLedger.Protocols.Lido;

/// <summary>The stable codes of the Lido rejections; each has a heading in docs/rejections.md.</summary>
public static class LidoRejectionCodes
{
    /// <summary>No ether was sent.</summary>
    public const string ZeroDeposit = "lido.zero-deposit";

    /// <summary>Staking is paused.</summary>
    public const string StakingPaused = "lido.staking-paused";

    /// <summary>More was staked than the rate limit allows in this block.</summary>
    public const string StakeLimitExceeded = "lido.stake-limit-exceeded";

    /// <summary>An amount of ether of 2^128-1 or more cannot be converted (v3).</summary>
    public const string EtherTooLarge = "lido.ether-too-large";

    /// <summary>A number of shares of 2^128-1 or more cannot be converted (v3).</summary>
    public const string SharesTooLarge = "lido.shares-too-large";

    /// <summary>Shares cannot be minted to the zero account.</summary>
    public const string MintToZeroAccount = "lido.mint-to-zero-account";

    /// <summary>Shares cannot be minted to the token itself (v3).</summary>
    public const string MintToToken = "lido.mint-to-token";

    /// <summary>All shares together would not fit 128 bits (v3).</summary>
    public const string SharesOverflow = "lido.shares-overflow";

    /// <summary>Staking is paused already (v3).</summary>
    public const string AlreadyPaused = "lido.already-paused";

    /// <summary>Staking is not paused (v3).</summary>
    public const string AlreadyResumed = "lido.already-resumed";

    /// <summary>A staking limit must not be zero.</summary>
    public const string ZeroMaxStakeLimit = "lido.zero-max-stake-limit";

    /// <summary>The staking limit is beyond what the record can hold.</summary>
    public const string MaxStakeLimitTooLarge = "lido.max-stake-limit-too-large";

    /// <summary>The increase per block exceeds the limit.</summary>
    public const string StakeLimitIncreaseTooLarge = "lido.stake-limit-increase-too-large";

    /// <summary>The limit would take 2^32 blocks or more to grow.</summary>
    public const string StakeLimitIncreaseTooSmall = "lido.stake-limit-increase-too-small";

    /// <summary>The zero account cannot send.</summary>
    public const string TransferFromZeroAccount = "lido.transfer-from-zero-account";

    /// <summary>The zero account cannot receive.</summary>
    public const string TransferToZeroAccount = "lido.transfer-to-zero-account";

    /// <summary>The token itself cannot receive.</summary>
    public const string TransferToToken = "lido.transfer-to-token";

    /// <summary>The pool is stopped.</summary>
    public const string ContractStopped = "lido.contract-stopped";

    /// <summary>The pool is not stopped.</summary>
    public const string ContractActive = "lido.contract-active";

    /// <summary>The sender holds fewer shares.</summary>
    public const string BalanceExceeded = "lido.balance-exceeded";

    /// <summary>The spender may move less.</summary>
    public const string AllowanceExceeded = "lido.allowance-exceeded";

    /// <summary>The zero account cannot approve.</summary>
    public const string ApproveFromZeroAccount = "lido.approve-from-zero-account";

    /// <summary>The zero account cannot be a spender.</summary>
    public const string ApproveToZeroAccount = "lido.approve-to-zero-account";

    /// <summary>Nothing was given to wrap.</summary>
    public const string WrapZero = "lido.wrap-zero";

    /// <summary>Nothing was given to unwrap.</summary>
    public const string UnwrapZero = "lido.unwrap-zero";

    /// <summary>The holder has less wstETH than is unwrapped.</summary>
    public const string WstEthBurnExceedsBalance = "lido.wsteth-burn-exceeds-balance";

    /// <summary>The zero account cannot receive wstETH.</summary>
    public const string WstEthTransferToZeroAccount = "lido.wsteth-transfer-to-zero-account";

    /// <summary>The sender holds less wstETH.</summary>
    public const string WstEthTransferExceedsBalance = "lido.wsteth-transfer-exceeds-balance";

    /// <summary>The spender may move less wstETH.</summary>
    public const string WstEthTransferExceedsAllowance = "lido.wsteth-transfer-exceeds-allowance";

    /// <summary>The zero account cannot be a spender of wstETH.</summary>
    public const string WstEthApproveToZeroAccount = "lido.wsteth-approve-to-zero-account";

    /// <summary>A withdrawal request is below 100 wei.</summary>
    public const string RequestAmountTooSmall = "lido.request-amount-too-small";

    /// <summary>A withdrawal request is above 1,000 ether.</summary>
    public const string RequestAmountTooLarge = "lido.request-amount-too-large";

    /// <summary>There is no such request, or it cannot end a batch.</summary>
    public const string InvalidRequestId = "lido.invalid-request-id";

    /// <summary>The request is not finalised.</summary>
    public const string RequestNotFinalized = "lido.request-not-finalized";

    /// <summary>The request was claimed before.</summary>
    public const string RequestAlreadyClaimed = "lido.request-already-claimed";

    /// <summary>Only the owner of a request can claim it.</summary>
    public const string NotRequestOwner = "lido.not-request-owner";

    /// <summary>The hint does not name the request's checkpoint.</summary>
    public const string InvalidHint = "lido.invalid-hint";

    /// <summary>One hint per request is needed.</summary>
    public const string ArraysLengthMismatch = "lido.arrays-length-mismatch";

    /// <summary>The zero account cannot receive a claim.</summary>
    public const string ZeroRecipient = "lido.zero-recipient";

    /// <summary>The zero account cannot own a request.</summary>
    public const string ClaimTransferToZeroAccount = "lido.claim-transfer-to-zero-account";

    /// <summary>The owner and the receiver of a request are the same.</summary>
    public const string ClaimTransferToThemselves = "lido.claim-transfer-to-themselves";

    /// <summary>The request belongs to somebody else.</summary>
    public const string ClaimTransferFromIncorrectOwner = "lido.claim-transfer-from-incorrect-owner";

    /// <summary>Only the owner of a request can transfer it (approvals of requests are not kept).</summary>
    public const string NotOwnerOrApproved = "lido.not-owner-or-approved";

    /// <summary>A finalisation needs a share rate.</summary>
    public const string ZeroShareRate = "lido.zero-share-rate";

    /// <summary>A finalisation needs a batch.</summary>
    public const string EmptyBatches = "lido.empty-batches";

    /// <summary>The batches of a finalisation must ascend.</summary>
    public const string BatchesNotSorted = "lido.batches-not-sorted";

    /// <summary>Nothing would be burned.</summary>
    public const string ZeroBurnAmount = "lido.zero-burn-amount";

    /// <summary>More would be burned than was requested.</summary>
    public const string BurnExceedsRequested = "lido.burn-exceeds-requested";

    /// <summary>No external shares were asked for.</summary>
    public const string MintZeroExternalShares = "lido.mint-zero-external-shares";

    /// <summary>External shares would exceed their part of all shares.</summary>
    public const string ExternalBalanceLimitExceeded = "lido.external-balance-limit-exceeded";

    /// <summary>No external shares were given.</summary>
    public const string BurnZeroExternalShares = "lido.burn-zero-external-shares";

    /// <summary>There are fewer external shares.</summary>
    public const string ExternalSharesTooSmall = "lido.external-shares-too-small";

    /// <summary>No ether was sent.</summary>
    public const string ZeroValue = "lido.zero-value";

    /// <summary>The ether sent is not the worth of the shares, rounded up.</summary>
    public const string ValueSharesMismatch = "lido.value-shares-mismatch";

    /// <summary>A ratio is at most 10,000 basis points.</summary>
    public const string InvalidMaxExternalRatio = "lido.invalid-max-external-ratio";

    /// <summary>The command does not exist in this contract generation.</summary>
    public const string NotAvailableInVersion = "lido.not-available-in-version";

    /// <summary>No deposits to validators while stopped or in bunker mode.</summary>
    public const string CannotDeposit = "lido.cannot-deposit";

    /// <summary>
    /// More validators than were asked for or than the buffer allows. The contracts choose the number themselves and cannot
    /// err here.
    /// </summary>
    public const string DepositCountTooLarge = "lido.deposit-count-too-large";

    /// <summary>There is no such staking module.</summary>
    public const string StakingModuleUnregistered = "lido.staking-module-unregistered";

    /// <summary>The staking module takes no deposits.</summary>
    public const string StakingModuleNotActive = "lido.staking-module-not-active";

    /// <summary>The staking module has this status already.</summary>
    public const string StakingModuleStatusTheSame = "lido.staking-module-status-the-same";

    /// <summary>A vault would hold 2^128 wei or more.</summary>
    public const string VaultTooLarge = "lido.vault-too-large";

    /// <summary>The fees of a module exceed 100 %.</summary>
    public const string InvalidFeeSum = "lido.invalid-fee-sum";

    /// <summary>The report, or the bunker mode it starts, is not in the past.</summary>
    public const string InvalidReportTimestamp = "lido.invalid-report-timestamp";

    /// <summary>The report is not in the past (v3).</summary>
    public const string IncorrectReportTimestamp = "lido.incorrect-report-timestamp";

    /// <summary>The report is in the future (v2).</summary>
    public const string ReportTimestampInFuture = "lido.report-timestamp-in-future";

    /// <summary>The reported validators are fewer than known or more than deposited (v3).</summary>
    public const string IncorrectReportValidators = "lido.incorrect-report-validators";

    /// <summary>More validators are reported than were deposited (v2).</summary>
    public const string ReportedMoreThanDeposited = "lido.reported-more-than-deposited";

    /// <summary>Fewer validators are reported than are known (v2).</summary>
    public const string ReportedFewerValidators = "lido.reported-fewer-validators";

    /// <summary>The penalties and finalised withdrawals exceed the pool.</summary>
    public const string NegativeTotalPooledEther = "lido.negative-total-pooled-ether";

    /// <summary>No internal share would be left (v3).</summary>
    public const string InternalSharesZero = "lido.internal-shares-zero";

    /// <summary>The report states more than the withdrawal vault holds.</summary>
    public const string IncorrectWithdrawalsVaultBalance = "lido.incorrect-withdrawals-vault-balance";

    /// <summary>The report states more than the execution-layer rewards vault holds.</summary>
    public const string IncorrectExecutionVaultBalance = "lido.incorrect-execution-vault-balance";

    /// <summary>The report states more shares than wait on the burner.</summary>
    public const string IncorrectSharesRequestedToBurn = "lido.incorrect-shares-requested-to-burn";

    /// <summary>The consensus balance fell further than the window allows.</summary>
    public const string IncorrectClBalanceDecrease = "lido.incorrect-cl-balance-decrease";

    /// <summary>The consensus balance rose faster than the annual limit.</summary>
    public const string IncorrectClBalanceIncrease = "lido.incorrect-cl-balance-increase";

    /// <summary>More validators appeared than the daily limit allows.</summary>
    public const string IncorrectAppearedValidators = "lido.incorrect-appeared-validators";

    /// <summary>The simulated share rate deviates too far.</summary>
    public const string IncorrectSimulatedShareRate = "lido.incorrect-simulated-share-rate";

    /// <summary>The share rate after the report is zero.</summary>
    public const string ActualShareRateIsZero = "lido.actual-share-rate-is-zero";

    /// <summary>A request is finalised too soon after it was made.</summary>
    public const string IncorrectRequestFinalization = "lido.incorrect-request-finalization";

    /// <summary>The pool does not hold the ether that would be locked.</summary>
    public const string EtherShort = "lido.ether-short";

    /// <summary>
    /// Checked arithmetic of a contract refused: 0x01 assertion, 0x11 overflow or underflow, 0x12 division by zero.
    /// </summary>
    public const string ContractPanic = "lido.contract-panic";

    /// <summary>The 256-bit arithmetic of the v2 token refused.</summary>
    public const string SafeMathFault = "lido.safe-math-fault";

    /// <summary>A number does not fit the field of the sanity checker's record.</summary>
    public const string CastOverflow = "lido.cast-overflow";

    /// <summary>The token divided by zero or failed an assertion; the contract gives no text.</summary>
    public const string InvalidOpcode = "lido.invalid-opcode";

    /// <summary>The first command must be Initialise.</summary>
    public const string NotInitialised = "lido.not-initialised";

    /// <summary>A pool is initialised once.</summary>
    public const string AlreadyInitialised = "lido.already-initialised";

    /// <summary>A pool starts with some ether.</summary>
    public const string NoEtherAtInitialisation = "lido.no-ether-at-initialisation";

    /// <summary>
    /// A change of terms keeps the accounts, the modules of the start and the genesis, and never goes back to an older
    /// version.
    /// </summary>
    public const string TermsCannotChange = "lido.terms-cannot-change";
}
