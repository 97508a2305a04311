using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Rejections: Governance.</content>
public abstract partial record PoolRejection
{
    /// <summary>The bond is needed, or smaller.</summary>
    /// <param name="Free">What may be released.</param>
    /// <param name="Needed">What was to be released.</param>
    public sealed record BondShort(Amount Free, Amount Needed)
        : PoolRejection(PoolRejectionCodes.BondShort);

    /// <summary>No fees are withheld for the account.</summary>
    /// <param name="Account">The account.</param>
    public sealed record NothingToCollect(AccountId Account)
        : PoolRejection(PoolRejectionCodes.NothingToCollect);

    /// <summary>The pool is paused already.</summary>
    public sealed record AlreadyPaused()
        : PoolRejection(PoolRejectionCodes.AlreadyPaused);

    /// <summary>The pool is not paused.</summary>
    public sealed record NotPaused()
        : PoolRejection(PoolRejectionCodes.NotPaused);

    /// <summary>This part of the terms never changes.</summary>
    /// <param name="Field">The field.</param>
    public sealed record TermsCannotChange(string Field)
        : PoolRejection(PoolRejectionCodes.TermsCannotChange);

    /// <summary>The version is not the next one.</summary>
    /// <param name="Expected">The next version.</param>
    /// <param name="Given">The version given.</param>
    public sealed record TermsVersion(uint Expected, uint Given)
        : PoolRejection(PoolRejectionCodes.TermsVersion);

    /// <summary>The epoch is reported already.</summary>
    /// <param name="Last">The last epoch reported.</param>
    /// <param name="From">The epoch given.</param>
    public sealed record TermsTooLate(EpochNumber Last, EpochNumber From)
        : PoolRejection(PoolRejectionCodes.TermsTooLate);

    /// <summary>This is not the pending proposal.</summary>
    /// <param name="Proposal">The number.</param>
    public sealed record UnknownProposal(ulong Proposal)
        : PoolRejection(PoolRejectionCodes.UnknownProposal);

    /// <summary>Nobody approves his own proposal.</summary>
    /// <param name="Actor">Who proposed it.</param>
    public sealed record OwnProposal(AccountId Actor)
        : PoolRejection(PoolRejectionCodes.OwnProposal);
}
