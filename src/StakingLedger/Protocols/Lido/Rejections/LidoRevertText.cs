using System.Globalization;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The contracts' own error texts, with their arguments: the one place where rejections meet revert strings.</summary>
public static class LidoRevertText
{
    /// <summary>The text with which the contracts revert.</summary>
    /// <param name="rejection">The rejection.</param>
    /// <param name="nameOf">How accounts are written.</param>
    /// <returns>The text, or null when no contract refuses this way (the ledger alone does).</returns>
    public static string? Of(LidoRejection rejection, Func<AccountId, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        ArgumentNullException.ThrowIfNull(nameOf);
        return rejection switch
        {
            LidoRejection.ZeroDeposit => "ZERO_DEPOSIT",
            LidoRejection.StakingPaused => "STAKING_PAUSED",
            LidoRejection.StakeLimitExceeded => "STAKE_LIMIT",
            LidoRejection.EtherTooLarge => "ETH_TOO_LARGE",
            LidoRejection.SharesTooLarge => "SHARES_TOO_LARGE",
            LidoRejection.MintToZeroAccount => "MINT_TO_ZERO_ADDR",
            LidoRejection.MintToToken => "MINT_TO_STETH_CONTRACT",
            LidoRejection.SharesOverflow => "SHARES_OVERFLOW",
            LidoRejection.AlreadyPaused => "ALREADY_PAUSED",
            LidoRejection.AlreadyResumed => "ALREADY_RESUMED",
            LidoRejection.ZeroMaxStakeLimit => "ZERO_MAX_STAKE_LIMIT",
            LidoRejection.MaxStakeLimitTooLarge => "TOO_LARGE_MAX_STAKE_LIMIT",
            LidoRejection.StakeLimitIncreaseTooLarge => "TOO_LARGE_LIMIT_INCREASE",
            LidoRejection.StakeLimitIncreaseTooSmall => "TOO_SMALL_LIMIT_INCREASE",
            LidoRejection.TransferFromZeroAccount => "TRANSFER_FROM_ZERO_ADDR",
            LidoRejection.TransferToZeroAccount => "TRANSFER_TO_ZERO_ADDR",
            LidoRejection.TransferToToken => "TRANSFER_TO_STETH_CONTRACT",
            LidoRejection.ContractStopped => "CONTRACT_IS_STOPPED",
            LidoRejection.ContractActive => "CONTRACT_IS_ACTIVE",
            LidoRejection.BalanceExceeded => "BALANCE_EXCEEDED",
            LidoRejection.AllowanceExceeded => "ALLOWANCE_EXCEEDED",
            LidoRejection.ApproveFromZeroAccount => "APPROVE_FROM_ZERO_ADDR",
            LidoRejection.ApproveToZeroAccount => "APPROVE_TO_ZERO_ADDR",
            LidoRejection.WrapZero => "wstETH: can't wrap zero stETH",
            LidoRejection.UnwrapZero => "wstETH: zero amount unwrap not allowed",
            LidoRejection.WstEthBurnExceedsBalance => "ERC20: burn amount exceeds balance",
            LidoRejection.WstEthTransferToZeroAccount => "ERC20: transfer to the zero address",
            LidoRejection.WstEthTransferExceedsBalance => "ERC20: transfer amount exceeds balance",
            LidoRejection.WstEthTransferExceedsAllowance => "ERC20: transfer amount exceeds allowance",
            LidoRejection.WstEthApproveToZeroAccount => "ERC20: approve to the zero address",
            LidoRejection.RequestAmountTooSmall x =>
                string.Create(CultureInfo.InvariantCulture, $"RequestAmountTooSmall({x.Requested})"),
            LidoRejection.RequestAmountTooLarge x =>
                string.Create(CultureInfo.InvariantCulture, $"RequestAmountTooLarge({x.Requested})"),
            LidoRejection.InvalidRequestId x =>
                string.Create(CultureInfo.InvariantCulture, $"InvalidRequestId({x.Request})"),
            LidoRejection.RequestNotFinalized x =>
                string.Create(CultureInfo.InvariantCulture, $"RequestNotFoundOrNotFinalized({x.Request})"),
            LidoRejection.RequestAlreadyClaimed x =>
                string.Create(CultureInfo.InvariantCulture, $"RequestAlreadyClaimed({x.Request})"),
            LidoRejection.NotRequestOwner x =>
                string.Create(CultureInfo.InvariantCulture, $"NotOwner({nameOf(x.Sender)},{nameOf(x.Owner)})"),
            LidoRejection.InvalidHint x =>
                string.Create(CultureInfo.InvariantCulture, $"InvalidHint({x.Hint})"),
            LidoRejection.ArraysLengthMismatch x =>
                string.Create(CultureInfo.InvariantCulture, $"ArraysLengthMismatch({x.First},{x.Second})"),
            LidoRejection.ZeroRecipient => "ZeroRecipient()",
            LidoRejection.ClaimTransferToZeroAccount => "TransferToZeroAddress()",
            LidoRejection.ClaimTransferToThemselves => "TransferToThemselves()",
            LidoRejection.ClaimTransferFromIncorrectOwner x =>
                string.Create(CultureInfo.InvariantCulture, $"TransferFromIncorrectOwner({nameOf(x.From)},{nameOf(x.Owner)})"),
            LidoRejection.NotOwnerOrApproved x =>
                string.Create(CultureInfo.InvariantCulture, $"NotOwnerOrApproved({nameOf(x.Sender)})"),
            LidoRejection.ZeroShareRate => "ZeroShareRate()",
            LidoRejection.EmptyBatches => "EmptyBatches()",
            LidoRejection.BatchesNotSorted => "BatchesAreNotSorted()",
            LidoRejection.ZeroBurnAmount => "ZeroBurnAmount()",
            LidoRejection.BurnExceedsRequested x =>
                string.Create(CultureInfo.InvariantCulture, $"BurnAmountExceedsActual({x.Shares},{x.Requested})"),
            LidoRejection.MintZeroExternalShares => "MINT_ZERO_AMOUNT_OF_SHARES",
            LidoRejection.ExternalBalanceLimitExceeded => "EXTERNAL_BALANCE_LIMIT_EXCEEDED",
            LidoRejection.BurnZeroExternalShares => "BURN_ZERO_AMOUNT_OF_SHARES",
            LidoRejection.ExternalSharesTooSmall => "EXT_SHARES_TOO_SMALL",
            LidoRejection.ZeroValue => "ZERO_VALUE",
            LidoRejection.ValueSharesMismatch => "VALUE_SHARES_MISMATCH",
            LidoRejection.InvalidMaxExternalRatio => "INVALID_MAX_EXTERNAL_RATIO",
            LidoRejection.CannotDeposit => "CAN_NOT_DEPOSIT",
            LidoRejection.StakingModuleUnregistered => "StakingModuleUnregistered()",
            LidoRejection.StakingModuleNotActive => "StakingModuleNotActive()",
            LidoRejection.StakingModuleStatusTheSame => "StakingModuleStatusTheSame()",
            LidoRejection.InvalidFeeSum => "InvalidFeeSum()",
            LidoRejection.InvalidReportTimestamp => "InvalidReportTimestamp()",
            LidoRejection.IncorrectReportTimestamp x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectReportTimestamp({x.Reported.Seconds},{x.Now.Seconds})"),
            LidoRejection.ReportTimestampInFuture => "INVALID_REPORT_TIMESTAMP",
            LidoRejection.IncorrectReportValidators x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectReportValidators({x.Reported},{x.Known},{x.Deposited})"),
            LidoRejection.ReportedMoreThanDeposited => "REPORTED_MORE_DEPOSITED",
            LidoRejection.ReportedFewerValidators => "REPORTED_LESS_VALIDATORS",
            LidoRejection.NegativeTotalPooledEther => "NegativeTotalPooledEther()",
            LidoRejection.InternalSharesZero => "InternalSharesCantBeZero()",
            LidoRejection.IncorrectWithdrawalsVaultBalance x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectWithdrawalsVaultBalance({x.Actual})"),
            LidoRejection.IncorrectExecutionVaultBalance x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectELRewardsVaultBalance({x.Actual})"),
            LidoRejection.IncorrectSharesRequestedToBurn x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectSharesRequestedToBurn({x.Actual})"),
            LidoRejection.IncorrectClBalanceDecrease x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectCLBalanceDecrease({x.Decrease},{x.Allowed})"),
            LidoRejection.IncorrectClBalanceIncrease x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectCLBalanceIncrease({x.AnnualBasisPoints})"),
            LidoRejection.IncorrectAppearedValidators x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectAppearedValidators({x.Appeared})"),
            LidoRejection.IncorrectSimulatedShareRate x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectSimulatedShareRate({x.Simulated},{x.Actual})"),
            LidoRejection.ActualShareRateIsZero => "ActualShareRateIsZero()",
            LidoRejection.IncorrectRequestFinalization x =>
                string.Create(CultureInfo.InvariantCulture, $"IncorrectRequestFinalization({x.RequestedAt.Seconds})"),
            LidoRejection.EtherShort => "REVERT_WITHOUT_REASON",
            LidoRejection.ContractPanic x =>
                string.Create(CultureInfo.InvariantCulture, $"Panic(0x{x.PanicCode:x2})"),
            LidoRejection.SafeMathFault x => SafeMathText(x.Fault),
            LidoRejection.CastOverflow x =>
                string.Create(CultureInfo.InvariantCulture, $"SafeCast: value doesn't fit in {x.Bits} bits"),
            LidoRejection.InvalidOpcode => "INVALID_OPCODE",
            LidoRejection.NoEtherAtInitialisation => "INVALID_OPCODE",
            _ => null,
        };
    }

    private static string SafeMathText(ArithmeticFault fault) => fault switch
    {
        ArithmeticFault.AdditionOverflow => "MATH_ADD_OVERFLOW",
        ArithmeticFault.SubtractionUnderflow => "MATH_SUB_UNDERFLOW",
        ArithmeticFault.MultiplicationOverflow => "MATH_MUL_OVERFLOW",
        _ => "MATH_DIV_ZERO",
    };
}
