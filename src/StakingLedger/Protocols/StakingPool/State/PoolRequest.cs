using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A withdrawal request as the pool keeps it.</summary>
internal readonly record struct PoolRequest
{
    public AccountHandle Owner { get; init; }

    public ExitPolicy Policy { get; init; }

    /// <summary>What was asked for, in assets.</summary>
    public Amount Nominal { get; init; }

    /// <summary>The shares it was made with.</summary>
    public Shares Shares { get; init; }

    /// <summary>The shares in the queue that are not finalised.</summary>
    public Shares PendingShares { get; init; }

    /// <summary>Its tickets to an exit liability.</summary>
    public UInt256 Tickets { get; init; }

    /// <summary>The cash set aside for it and not paid yet.</summary>
    public Amount SetAside { get; init; }

    public BasisPoints FeeRate { get; init; }

    public Timestamp RequestedAt { get; init; }

    public RequestStatus Status { get; init; }

    public bool IsPending => Status == RequestStatus.Pending;

    /// <summary>Nothing more will happen to it.</summary>
    public bool IsClosed =>
        Status == RequestStatus.Claimed || (Status == RequestStatus.Cancelled && SetAside.IsZero);
}
