using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The totals of the pool at a moment; ether in wei.</summary>
public sealed record LidoTotals
{
    /// <summary>Gets all pooled ether: what stETH calls its total supply.</summary>
    public required Amount TotalPooledEther { get; init; }

    /// <summary>Gets all shares.</summary>
    public required Shares TotalShares { get; init; }

    /// <summary>Gets the shares that outside ether backs (v3).</summary>
    public required Shares ExternalShares { get; init; }

    /// <summary>Gets the ether that waits in the pool.</summary>
    public required Amount BufferedEther { get; init; }

    /// <summary>Gets the validators ever deposited.</summary>
    public required ulong DepositedValidators { get; init; }

    /// <summary>Gets the validators seen on the consensus layer.</summary>
    public required ulong ClValidators { get; init; }

    /// <summary>Gets their balance.</summary>
    public required Amount ClBalance { get; init; }

    /// <summary>Gets the ether locked for claims.</summary>
    public required Amount LockedEther { get; init; }

    /// <summary>Gets the last request's number.</summary>
    public required ulong LastRequestId { get; init; }

    /// <summary>Gets the last finalised request's number.</summary>
    public required ulong LastFinalizedId { get; init; }

    /// <summary>Gets the last checkpoint's number.</summary>
    public required ulong LastCheckpointIndex { get; init; }

    /// <summary>Gets the nominal amount of the requests that are not finalised.</summary>
    public required Amount UnfinalizedStEth { get; init; }

    /// <summary>Gets the cover shares that wait to be burned.</summary>
    public required Shares CoverSharesRequested { get; init; }

    /// <summary>Gets the other shares that wait to be burned.</summary>
    public required Shares NonCoverSharesRequested { get; init; }

    /// <summary>Gets the cover shares burned so far.</summary>
    public required Shares CoverSharesBurnt { get; init; }

    /// <summary>Gets the other shares burned so far.</summary>
    public required Shares NonCoverSharesBurnt { get; init; }

    /// <summary>Gets what may be staked at the block: zero when paused, 2^256-1 without a limit.</summary>
    public required Amount CurrentStakeLimit { get; init; }

    /// <summary>Gets a value indicating whether bunker mode is on.</summary>
    public required bool BunkerMode { get; init; }

    /// <summary>Gets the external part of pooled ether, rounded down.</summary>
    public required Amount ExternalEther { get; init; }

    /// <summary>Gets the execution-layer rewards collected so far.</summary>
    public required Amount TotalElRewardsCollected { get; init; }
}
