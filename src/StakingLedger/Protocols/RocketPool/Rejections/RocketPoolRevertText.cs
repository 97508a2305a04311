using StakingLedger.Rules;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The contracts' own error texts, by the codes of the rejections.</summary>
public static class RocketPoolRevertText
{
    /// <summary>The text with which the contracts revert; null for a case that the contracts do not name.</summary>
    /// <param name="rejection">The rejection.</param>
    /// <returns>The text, without arguments: these contracts give none.</returns>
    public static string? Of(RocketPoolRejection rejection) => rejection switch
    {
        RocketPoolRejection.DepositsDisabled => "Deposits into Rocket Pool are currently disabled",
        RocketPoolRejection.DepositBelowMinimum => "The deposited amount is less than the minimum deposit size",
        RocketPoolRejection.DepositPoolFull => "The deposit pool size after depositing exceeds the maximum size",
        RocketPoolRejection.AssignmentsDisabled => "Deposit assignments are disabled",
        RocketPoolRejection.NothingToMint => "Invalid token mint amount",
        RocketPoolRejection.NothingBehindReth => "Cannot calculate rETH token amount while total network balance is zero",
        RocketPoolRejection.BurnOfNothing => "Invalid token burn amount",
        RocketPoolRejection.RethBalanceTooSmall => "Insufficient rETH balance",
        RocketPoolRejection.NotEnoughCollateral => "Insufficient ETH balance for exchange",
        RocketPoolRejection.TransferExceedsBalance => "ERC20: transfer amount exceeds balance",
        RocketPoolRejection.TransferToZeroAccount => "ERC20: transfer to the zero address",
        RocketPoolRejection.FutureBlock => "Balances can not be submitted for a future block",
        RocketPoolRejection.HigherBlockSet => "Network balances for a higher block are set",
        RocketPoolRejection.EqualOrHigherBlockSet => "Network balances for an equal or higher block are set",
        RocketPoolRejection.StakingExceedsTotal => "Invalid network balances",
        RocketPoolRejection.DuplicateVote => "Duplicate submission from node",
        RocketPoolRejection.NotTrusted => "Invalid trusted node",
        RocketPoolRejection.TooEarly => "Not enough time has passed",
        RocketPoolRejection.ChangeTooLarge => "Change exceeds maximum",
        RocketPoolRejection.NoConsensus => "Consensus has not been reached",
        RocketPoolRejection.BondRequirement => "Bond requirement not met",
        RocketPoolRejection.DebtExists => "Cannot create validator while debt exists",
        RocketPoolRejection.BondNotMilliEther => "Invalid supplied amount",
        RocketPoolRejection.NoExpressTickets => "No express tickets",
        RocketPoolRejection.CreditTooSmall => "Insufficient credit",
        RocketPoolRejection.WithdrawalExceedsCredit => "Amount exceeds credit available",
        RocketPoolRejection.CreditLockedByDebt => "Cannot withdraw credit while debt exists",
        RocketPoolRejection.NoFirstValidator => "No first validator",
        RocketPoolRejection.PendingExit => "Pending validator exit",
        RocketPoolRejection.MegapoolLocked => "Megapool locked",
        RocketPoolRejection.NotOwner => "Not allowed",
        RocketPoolRejection.DebtTooSmall => "Not enough debt",
        RocketPoolRejection.PenaltyTooLarge => "Penalty exceeds maximum",
        RocketPoolRejection.PenaltiesTooLarge => "Max penalty exceeded",
        RocketPoolRejection.BondReductionWithDebt => "Cannot reduce bond with debt",
        RocketPoolRejection.BondReductionWithQueue => "Cannot reduce bond with queued validators",
        RocketPoolRejection.BondReductionWithPrestake => "Cannot reduce bond with prestaked validators",
        RocketPoolRejection.BondAtMinimum => "Bond is at minimum",
        RocketPoolRejection.NewBondTooLow => "New bond is too low",
        RocketPoolRejection.NotInPrelaunch => "The minipool can only begin staking while in prelaunch",
        RocketPoolRejection.ScrubPeriod => "Not enough time has passed to stake",
        RocketPoolRejection.NotStaking => "Minipool must be staking",
        RocketPoolRejection.AboveRewards => "Balance exceeds 8 ether",
        RocketPoolRejection.OwnerOnlyNow => "Only owner can distribute right now",
        RocketPoolRejection.DistributionPending => "User distribution already pending",
        RocketPoolRejection.BalanceTooLow => "Balance too low",
        RocketPoolRejection.NotMinipoolOwner => "Invalid minipool owner",
        RocketPoolRejection.AlreadyFinalised => "Minipool has already been finalised",
        RocketPoolRejection.NotUserDistributed => "Can only manually finalise after user distribution",
        RocketPoolRejection.FutureInterval => "Can only submit snapshot for periods up to next",
        RocketPoolRejection.RplRewardsTooLarge => "Invalid RPL rewards",
        RocketPoolRejection.EtherRewardsTooLarge => "Invalid ETH rewards",
        RocketPoolRejection.EmptyClaim => "Invalid amount",
        RocketPoolRejection.AlreadyClaimed => "Already claimed",
        RocketPoolRejection.InvalidProof => "Invalid proof",
        RocketPoolRejection.NotNodeAddress => "Can only claim from node address",
        RocketPoolRejection.NotInQueue => "Validator must be in queue",
        RocketPoolRejection.NotReadyToStake => "Validator must be pre-staked",
        RocketPoolRejection.NotPrestaked => "Validator not prestaked",
        RocketPoolRejection.NotStaked => "Validator not staked",
        RocketPoolRejection.AlreadyExiting => "Already exiting",
        RocketPoolRejection.AlreadyNotified => "Already notified",
        RocketPoolRejection.AlreadyExited => "Already exited",
        RocketPoolRejection.NotLocked => "Validator not locked",
        RocketPoolRejection.NeitherStakedNorDissolved => "Not staking or dissolved",
        RocketPoolRejection.NotExiting => "Validator not exiting",
        RocketPoolRejection.LastChallenger => "Member was last to challenge",
        RocketPoolRejection.BondReductionByNothing => "Invalid amount",
        RocketPoolRejection.RepaymentOfNothing => "Invalid value received",
        RocketPoolRejection.PenaltyOfNothing => "Invalid penalty amount",
        RocketPoolRejection.PenaltyOfFutureBlock => "Invalid block number",
        RocketPoolRejection.PenaltyAlreadyApplied => "Penalty already applied",
        RocketPoolRejection.AssignmentOfNothing => "Must assign at least 1",
        RocketPoolRejection.NoIntervals => "Invalid number of intervals passed",
        RocketPoolRejection.SmoothingPoolTooSmall => "Invalid smoothing pool balance",
        RocketPoolRejection.NoClaims => "Panic(0x32)",
        RocketPoolRejection.SettingRefused x => x.ContractText,
        RocketPoolRejection.ValueMismatch => "Invalid value",
        RocketPoolRejection.UnequalLists => "Invalid array length",
        RocketPoolRejection.NoMegapool => "Invalid megapool",
        RocketPoolRejection.Arithmetic x => x.IsSafeMath ? SafeMath(x.Fault) : Panic(x.Fault),
        _ => null,
    };

    private static string Panic(ArithmeticFault fault) => fault switch
    {
        ArithmeticFault.DivisionByZero => "Panic(0x12)",
        ArithmeticFault.AssertionFailed => "Panic(0x01)",
        _ => "Panic(0x11)",
    };

    private static string SafeMath(ArithmeticFault fault) => fault switch
    {
        ArithmeticFault.AdditionOverflow => "SafeMath: addition overflow",
        ArithmeticFault.MultiplicationOverflow => "SafeMath: multiplication overflow",
        ArithmeticFault.DivisionByZero => "SafeMath: division by zero",
        _ => "SafeMath: subtraction overflow",
    };
}
