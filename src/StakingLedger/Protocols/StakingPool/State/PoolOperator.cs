using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An operator as the pool keeps it.</summary>
internal sealed class PoolOperator
{
    public required OperatorId Id { get; init; }

    public required AccountId RewardAccount { get; init; }

    public ulong Weight { get; set; }

    public ulong MaxUnits { get; set; }

    public BasisPoints ShareLimit { get; set; }

    public OperatorStatus Status { get; set; }

    public Amount Bond { get; set; }

    /// <summary>What its validators hold, where reports name operators; otherwise the sum is kept by validator.</summary>
    public Amount Balance { get; set; }

    /// <summary>What is in flight to its validators, where reports name operators.</summary>
    public Amount InFlight { get; set; }

    /// <summary>The steps its active validators hold: its bucket.</summary>
    public ulong Units { get; set; }

    /// <summary>Its validators that are registered or active.</summary>
    public ulong OpenValidators { get; set; }

    public ulong ActiveValidators { get; set; }

    /// <summary>Its validators by their places in the registry, in order of registration.</summary>
    public List<int> Validators { get; } = [];

    /// <summary>The first of them that may still get a step; those before it never will. Not part of the state's bytes.</summary>
    public int FirstOpen { get; set; }

    /// <summary>How many steps its validators can still take.</summary>
    public UInt128 Room(ulong maxSteps) => ((UInt128)maxSteps * OpenValidators) - Units;
}
