using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Rejections: Ledger.</content>
public abstract partial record RocketPoolRejection
{
    /// <summary>The ledger knows of less ether than is paid.</summary>
    /// <param name="Account">Whose.</param>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Held">What there is.</param>
    public sealed record EtherBalanceTooSmall(AccountId Account, Amount Requested, Amount Held)
        : RocketPoolRejection(RocketPoolRejectionCodes.EtherBalanceTooSmall);

    /// <summary>There is no such minipool.</summary>
    /// <param name="Minipool">The minipool.</param>
    public sealed record UnknownMinipool(AccountId Minipool)
        : RocketPoolRejection(RocketPoolRejectionCodes.UnknownMinipool);

    /// <summary>The node has no megapool.</summary>
    /// <param name="Node">The node.</param>
    public sealed record NoMegapool(AccountId Node)
        : RocketPoolRejection(RocketPoolRejectionCodes.NoMegapool);

    /// <summary>What is paid in is not what the command says.</summary>
    /// <param name="Value">What was given.</param>
    /// <param name="Expected">What was expected, in wei.</param>
    public sealed record ValueMismatch(Amount Value, Amount Expected)
        : RocketPoolRejection(RocketPoolRejectionCodes.ValueMismatch);

    /// <summary>The lists of a submission differ in length.</summary>
    public sealed record UnequalLists()
        : RocketPoolRejection(RocketPoolRejectionCodes.UnequalLists);

    /// <summary>The contract's arithmetic does not hold the result.</summary>
    /// <param name="Fault">What went wrong.</param>
    /// <param name="IsSafeMath">True in a contract of Solidity 0.7, whose library has words for it; false for a panic.</param>
    public sealed record Arithmetic(ArithmeticFault Fault, bool IsSafeMath)
        : RocketPoolRejection(RocketPoolRejectionCodes.Arithmetic);

    /// <summary>The pool has not been opened.</summary>
    public sealed record NotOpened()
        : RocketPoolRejection(RocketPoolRejectionCodes.NotOpened);

    /// <summary>The pool was opened before.</summary>
    public sealed record AlreadyOpened()
        : RocketPoolRejection(RocketPoolRejectionCodes.AlreadyOpened);
}
