using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A withdrawal request.</summary>
public sealed record WithdrawalView
{
    /// <summary>Its id.</summary>
    public required RequestId Id { get; init; }

    /// <summary>Its owner.</summary>
    public required AccountId Owner { get; init; }

    /// <summary>The policy it keeps.</summary>
    public required ExitPolicy Policy { get; init; }

    /// <summary>What was asked for, in assets.</summary>
    public required Amount Nominal { get; init; }

    /// <summary>The shares it was made with.</summary>
    public required Shares Shares { get; init; }

    /// <summary>The shares that wait in the queue.</summary>
    public required Shares PendingShares { get; init; }

    /// <summary>Its tickets to an exit liability.</summary>
    public required UInt256 Tickets { get; init; }

    /// <summary>What can be claimed now, fee included.</summary>
    public required Amount Claimable { get; init; }

    /// <summary>The withdrawal fee it pays.</summary>
    public required BasisPoints FeeRate { get; init; }

    /// <summary>When it was made.</summary>
    public required Timestamp RequestedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequestStatus Status { get; init; }
}
