using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What a pool holds, in the asset's smallest unit, and its shares.</summary>
public sealed record PoolTotals
{
    /// <summary>What the shares stand for: buffered, in flight, on validators and frozen escrow, less what exits are owed.</summary>
    public required Amount Assets { get; init; }

    /// <summary>All shares, those in the queue included.</summary>
    public required Shares Shares { get; init; }

    /// <summary>Cash that belongs to the pool.</summary>
    public required Amount Buffered { get; init; }

    /// <summary>What is in flight to validators.</summary>
    public required Amount InFlight { get; init; }

    /// <summary>What validators hold.</summary>
    public required Amount OnValidators { get; init; }

    /// <summary>Cash for finalised claims of the frozen policy, still in the totals.</summary>
    public required Amount FrozenEscrow { get; init; }

    /// <summary>What requests of the pro rata policy are owed.</summary>
    public required Amount ProRataExits { get; init; }

    /// <summary>What requests of the fixed policy are owed.</summary>
    public required Amount FixedExits { get; init; }

    /// <summary>Cash for finalised claims, claim dust included; outside the assets.</summary>
    public required Amount Reserved { get; init; }

    /// <summary>The dust of partial fills: in what is reserved, and nobody's.</summary>
    public required Amount ClaimDust { get; init; }

    /// <summary>All bonds; outside the assets.</summary>
    public required Amount Bonds { get; init; }

    /// <summary>The insurance fund; outside the assets.</summary>
    public required Amount Insurance { get; init; }

    /// <summary>Fees withheld and not paid out; outside the assets.</summary>
    public required Amount WithheldFees { get; init; }

    /// <summary>What the virtual shares stand for: nobody's.</summary>
    public required Amount VirtualPart { get; init; }

    /// <summary>What waiting requests need: nominals, by-shares requests at the pricing pair, and what exits are owed.</summary>
    public required Amount Waiting { get; init; }

    /// <summary>What may leave the buffer now: buffered less what waiting requests need.</summary>
    public required Amount Usable { get; init; }
}
