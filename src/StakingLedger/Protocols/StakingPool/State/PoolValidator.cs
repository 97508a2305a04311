using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A validator as the pool keeps it.</summary>
internal sealed class PoolValidator
{
    public required ValidatorId Id { get; init; }

    /// <summary>The place of its operator in the registry.</summary>
    public required int Operator { get; init; }

    public required bool IsExpress { get; init; }

    public ValidatorStatus Status { get; set; }

    /// <summary>The steps it was given.</summary>
    public ulong Units { get; set; }

    public Amount Balance { get; set; }

    public Amount InFlight { get; set; }

    public bool HasRoom(ulong maxSteps) => Status != ValidatorStatus.Exited && Units < maxSteps;
}
