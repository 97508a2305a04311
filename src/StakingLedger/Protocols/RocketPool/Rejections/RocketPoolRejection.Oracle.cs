using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Rejections: Oracle.</content>
public abstract partial record RocketPoolRejection
{
    /// <summary>The reported block is not in the past.</summary>
    /// <param name="Block">The block.</param>
    public sealed record FutureBlock(ulong Block)
        : RocketPoolRejection(RocketPoolRejectionCodes.FutureBlock);

    /// <summary>Balances of a later block were set before.</summary>
    /// <param name="Block">The block.</param>
    /// <param name="Last">The last one.</param>
    public sealed record HigherBlockSet(ulong Block, ulong Last)
        : RocketPoolRejection(RocketPoolRejectionCodes.HigherBlockSet);

    /// <summary>Balances of this or a later block were set before.</summary>
    /// <param name="Block">The block.</param>
    /// <param name="Last">The last one.</param>
    public sealed record EqualOrHigherBlockSet(ulong Block, ulong Last)
        : RocketPoolRejection(RocketPoolRejectionCodes.EqualOrHigherBlockSet);

    /// <summary>More ether is said to stake than there is.</summary>
    /// <param name="Staking">The part, in wei.</param>
    /// <param name="Total">The sum, in wei.</param>
    public sealed record StakingExceedsTotal(Amount Staking, Amount Total)
        : RocketPoolRejection(RocketPoolRejectionCodes.StakingExceedsTotal);

    /// <summary>The member has voted for this before.</summary>
    public sealed record DuplicateVote()
        : RocketPoolRejection(RocketPoolRejectionCodes.DuplicateVote);

    /// <summary>The caller is no oracle member.</summary>
    /// <param name="Caller">Who called.</param>
    public sealed record NotTrusted(AccountId Caller)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotTrusted);

    /// <summary>The moment from which this is allowed has not come.</summary>
    /// <param name="Moment">The moment asked for.</param>
    /// <param name="Earliest">The first moment allowed.</param>
    public sealed record TooEarly(ulong Moment, ulong Earliest)
        : RocketPoolRejection(RocketPoolRejectionCodes.TooEarly);

    /// <summary>The rate would move by more than the limit.</summary>
    /// <param name="Change">By how much.</param>
    /// <param name="Limit">The most allowed.</param>
    public sealed record ChangeTooLarge(UInt256 Change, UInt256 Limit)
        : RocketPoolRejection(RocketPoolRejectionCodes.ChangeTooLarge);

    /// <summary>Too few members have voted for it.</summary>
    /// <param name="Votes">How many have.</param>
    public sealed record NoConsensus(ulong Votes)
        : RocketPoolRejection(RocketPoolRejectionCodes.NoConsensus);
}
