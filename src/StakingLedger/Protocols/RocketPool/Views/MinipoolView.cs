using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A legacy minipool; amounts in wei.</summary>
public sealed record MinipoolView
{
    /// <summary>Gets the minipool.</summary>
    public required AccountId Minipool { get; init; }

    /// <summary>Gets the node.</summary>
    public required AccountId Node { get; init; }

    /// <summary>Gets the node's bond.</summary>
    public required Amount Bond { get; init; }

    /// <summary>Gets the users' capital.</summary>
    public required Amount UserCapital { get; init; }

    /// <summary>Gets the ether it holds.</summary>
    public required Amount Balance { get; init; }

    /// <summary>Gets the part of it that is the node's.</summary>
    public required Amount Refund { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required MinipoolStatus Status { get; init; }

    /// <summary>Gets what is true of it.</summary>
    public required MinipoolMarks Marks { get; init; }

    /// <summary>Gets the node's commission, 10^18 = 100 %.</summary>
    public required UInt256 NodeFee { get; init; }

    /// <summary>Gets the penalty as the contracts tell it: within the guardian's cap, 10^18 = 100 %.</summary>
    public required UInt256 PenaltyRate { get; init; }

    /// <summary>Gets the node's part of the balance, if it were distributed now.</summary>
    public required Amount NodeShareOfBalance { get; init; }
}
