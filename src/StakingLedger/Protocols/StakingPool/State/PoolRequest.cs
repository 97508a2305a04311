using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A withdrawal request as the pool keeps it.</summary>
internal record struct PoolRequest
{
    public AccountHandle Owner { get; set; }

    public ExitPolicy Policy { get; init; }

    /// <summary>What was asked for, in assets.</summary>
    public Amount Nominal { get; init; }

    /// <summary>The shares it was made with.</summary>
    public Shares Shares { get; init; }

    /// <summary>The shares in the queue that are not finalised.</summary>
    public Shares PendingShares { get; set; }

    /// <summary>Its tickets to an exit liability.</summary>
    public UInt256 Tickets { get; init; }

    /// <summary>The cash set aside for it and not paid yet.</summary>
    public Amount SetAside { get; set; }

    public BasisPoints FeeRate { get; init; }

    public Timestamp RequestedAt { get; init; }

    public RequestStatus Status { get; set; }

    public readonly bool IsPending => Status == RequestStatus.Pending;

    /// <summary>Nothing more will happen to it.</summary>
    public readonly bool IsClosed =>
        Status == RequestStatus.Claimed || (Status == RequestStatus.Cancelled && SetAside.IsZero);
}
