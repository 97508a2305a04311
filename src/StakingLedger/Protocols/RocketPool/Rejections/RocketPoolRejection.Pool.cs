using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Rejections: Pool.</content>
public abstract partial record RocketPoolRejection
{
    /// <summary>Deposits are switched off.</summary>
    public sealed record DepositsDisabled()
        : RocketPoolRejection(RocketPoolRejectionCodes.DepositsDisabled);

    /// <summary>A deposit is smaller than the minimum.</summary>
    /// <param name="Value">What was given.</param>
    /// <param name="Minimum">The least allowed.</param>
    public sealed record DepositBelowMinimum(Amount Value, Amount Minimum)
        : RocketPoolRejection(RocketPoolRejectionCodes.DepositBelowMinimum);

    /// <summary>The deposit pool would exceed its maximum size.</summary>
    /// <param name="Value">What was given.</param>
    /// <param name="Room">What still fits, in wei.</param>
    public sealed record DepositPoolFull(Amount Value, Amount Room)
        : RocketPoolRejection(RocketPoolRejectionCodes.DepositPoolFull);

    /// <summary>The assignment of deposits is switched off.</summary>
    public sealed record AssignmentsDisabled()
        : RocketPoolRejection(RocketPoolRejectionCodes.AssignmentsDisabled);

    /// <summary>The deposit would mint no rETH.</summary>
    public sealed record NothingToMint()
        : RocketPoolRejection(RocketPoolRejectionCodes.NothingToMint);

    /// <summary>The reported ether is zero, so nothing can be priced.</summary>
    public sealed record NothingBehindReth()
        : RocketPoolRejection(RocketPoolRejectionCodes.NothingBehindReth);

    /// <summary>No rETH was given to burn.</summary>
    public sealed record BurnOfNothing()
        : RocketPoolRejection(RocketPoolRejectionCodes.BurnOfNothing);

    /// <summary>The holder has less rETH than is to be burnt.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Held">What there is.</param>
    public sealed record RethBalanceTooSmall(Amount Requested, Amount Held)
        : RocketPoolRejection(RocketPoolRejectionCodes.RethBalanceTooSmall);

    /// <summary>Token contract and deposit pool have too little ether to pay.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Available">What there is.</param>
    public sealed record NotEnoughCollateral(Amount Requested, Amount Available)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotEnoughCollateral);

    /// <summary>The sender has less rETH than is to be transferred.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Held">What there is.</param>
    public sealed record TransferExceedsBalance(Amount Requested, Amount Held)
        : RocketPoolRejection(RocketPoolRejectionCodes.TransferExceedsBalance);

    /// <summary>rETH is to be transferred to the zero account.</summary>
    public sealed record TransferToZeroAccount()
        : RocketPoolRejection(RocketPoolRejectionCodes.TransferToZeroAccount);

    /// <summary>No validator is to be assigned.</summary>
    public sealed record AssignmentOfNothing()
        : RocketPoolRejection(RocketPoolRejectionCodes.AssignmentOfNothing);
}
