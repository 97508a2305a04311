using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Rejections: Megapools.</content>
public abstract partial record RocketPoolRejection
{
    /// <summary>The bond is not what is required.</summary>
    /// <param name="Bond">The bond, in wei.</param>
    /// <param name="Required">What is required, in wei.</param>
    public sealed record BondRequirement(Amount Bond, Amount Required)
        : RocketPoolRejection(RocketPoolRejectionCodes.BondRequirement);

    /// <summary>A validator cannot be added while the megapool has debt.</summary>
    /// <param name="Debt">The debt, in wei.</param>
    public sealed record DebtExists(Amount Debt)
        : RocketPoolRejection(RocketPoolRejectionCodes.DebtExists);

    /// <summary>A bond is a multiple of 10^15 wei.</summary>
    /// <param name="Bond">The bond, in wei.</param>
    public sealed record BondNotMilliEther(Amount Bond)
        : RocketPoolRejection(RocketPoolRejectionCodes.BondNotMilliEther);

    /// <summary>The node has no express ticket.</summary>
    public sealed record NoExpressTickets()
        : RocketPoolRejection(RocketPoolRejectionCodes.NoExpressTickets);

    /// <summary>The credit does not cover what the ether leaves open.</summary>
    /// <param name="Shortfall">What is open, in wei.</param>
    /// <param name="Credit">The credit, in wei.</param>
    public sealed record CreditTooSmall(Amount Shortfall, Amount Credit)
        : RocketPoolRejection(RocketPoolRejectionCodes.CreditTooSmall);

    /// <summary>More credit is to be withdrawn than there is.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Credit">The credit, in wei.</param>
    public sealed record WithdrawalExceedsCredit(Amount Requested, Amount Credit)
        : RocketPoolRejection(RocketPoolRejectionCodes.WithdrawalExceedsCredit);

    /// <summary>Credit cannot be withdrawn while the megapool has debt.</summary>
    /// <param name="Debt">The debt, in wei.</param>
    public sealed record CreditLockedByDebt(Amount Debt)
        : RocketPoolRejection(RocketPoolRejectionCodes.CreditLockedByDebt);

    /// <summary>No validator of the megapool has staked yet.</summary>
    public sealed record NoFirstValidator()
        : RocketPoolRejection(RocketPoolRejectionCodes.NoFirstValidator);

    /// <summary>A validator of the megapool is exiting.</summary>
    public sealed record PendingExit()
        : RocketPoolRejection(RocketPoolRejectionCodes.PendingExit);

    /// <summary>A validator of the megapool is locked.</summary>
    public sealed record MegapoolLocked()
        : RocketPoolRejection(RocketPoolRejectionCodes.MegapoolLocked);

    /// <summary>Only the node may do this.</summary>
    /// <param name="Caller">Who called.</param>
    public sealed record NotOwner(AccountId Caller)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotOwner);

    /// <summary>More is repaid than is owed.</summary>
    /// <param name="Value">What was given.</param>
    /// <param name="Debt">The debt, in wei.</param>
    public sealed record DebtTooSmall(Amount Value, Amount Debt)
        : RocketPoolRejection(RocketPoolRejectionCodes.DebtTooSmall);

    /// <summary>One penalty exceeds the maximum.</summary>
    /// <param name="Penalty">The penalty, in wei.</param>
    /// <param name="Limit">The most allowed.</param>
    public sealed record PenaltyTooLarge(Amount Penalty, Amount Limit)
        : RocketPoolRejection(RocketPoolRejectionCodes.PenaltyTooLarge);

    /// <summary>The penalties of seven days exceed the maximum.</summary>
    /// <param name="Total">The sum, in wei.</param>
    /// <param name="Limit">The most allowed.</param>
    public sealed record PenaltiesTooLarge(Amount Total, Amount Limit)
        : RocketPoolRejection(RocketPoolRejectionCodes.PenaltiesTooLarge);

    /// <summary>The bond cannot be reduced while there is debt.</summary>
    /// <param name="Debt">The debt, in wei.</param>
    public sealed record BondReductionWithDebt(Amount Debt)
        : RocketPoolRejection(RocketPoolRejectionCodes.BondReductionWithDebt);

    /// <summary>The bond cannot be reduced while a validator waits in the queue.</summary>
    public sealed record BondReductionWithQueue()
        : RocketPoolRejection(RocketPoolRejectionCodes.BondReductionWithQueue);

    /// <summary>The bond cannot be reduced while a validator is prestaked.</summary>
    public sealed record BondReductionWithPrestake()
        : RocketPoolRejection(RocketPoolRejectionCodes.BondReductionWithPrestake);

    /// <summary>The bond is not above the requirement.</summary>
    /// <param name="Bond">The bond, in wei.</param>
    /// <param name="Required">What is required, in wei.</param>
    public sealed record BondAtMinimum(Amount Bond, Amount Required)
        : RocketPoolRejection(RocketPoolRejectionCodes.BondAtMinimum);

    /// <summary>The bond would fall below the requirement.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Surplus">What is above the requirement, in wei.</param>
    public sealed record NewBondTooLow(Amount Requested, Amount Surplus)
        : RocketPoolRejection(RocketPoolRejectionCodes.NewBondTooLow);
}
