namespace StakingLedger.Simulator.Model;

/// <summary>An operator. What is in flight and its balance count where reports name operators.</summary>
internal sealed record ModelOperator(ulong Id, string RewardAccount)
{
    public ulong Weight { get; init; }

    public ulong MostUnits { get; init; }

    /// <summary>In basis points.</summary>
    public int ShareLimit { get; init; }

    public OperatorStatus Status { get; init; }

    public BigInteger Bond { get; init; }

    public BigInteger InFlight { get; init; }

    public BigInteger Balance { get; init; }
}
