using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An operator.</summary>
public sealed record OperatorView
{
    /// <summary>Its id.</summary>
    public required OperatorId Id { get; init; }

    /// <summary>Who receives its fees.</summary>
    public required AccountId RewardAccount { get; init; }

    /// <summary>Its weight in the operators' part of the fee.</summary>
    public required ulong Weight { get; init; }

    /// <summary>The most steps its active validators may hold.</summary>
    public required ulong MaxUnits { get; init; }

    /// <summary>The largest part of all units that may be its own.</summary>
    public required BasisPoints ShareLimit { get; init; }

    /// <summary>Whether it may get stake.</summary>
    public required OperatorStatus Status { get; init; }

    /// <summary>Its bond.</summary>
    public required Amount Bond { get; init; }

    /// <summary>What its validators hold.</summary>
    public required Amount Balance { get; init; }

    /// <summary>What is in flight to them.</summary>
    public required Amount InFlight { get; init; }

    /// <summary>The steps its active validators hold.</summary>
    public required ulong Units { get; init; }

    /// <summary>Its validators that are registered or active.</summary>
    public required ulong OpenValidators { get; init; }

    /// <summary>Its active validators.</summary>
    public required ulong ActiveValidators { get; init; }
}
