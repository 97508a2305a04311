using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>How buffered assets reach validators.</summary>
public sealed record RoutingTerms
{
    /// <summary>The strategy. Default: min first.</summary>
    public RoutingStrategy Strategy { get; init; }

    /// <summary>Of how many express turns one is followed by a standard turn, where there are two lines. Default: 2.</summary>
    public ulong ExpressRate { get; init; } = 2;

    /// <summary>What stays in the buffer beside what waiting withdrawals need. Default: nothing.</summary>
    public Amount BufferKept { get; init; }

    internal void Validate(string parameter)
    {
        if (Strategy > RoutingStrategy.Queues || BufferKept > PoolBounds.MaxAssets)
        {
            throw new ArgumentException("A routing strategy is not known, or the buffer kept is 2^128 or more.", parameter);
        }
    }
}
