namespace StakingLedger.Simulator.Model;

/// <summary>A validator. What is in flight and its balance count where reports name validators.</summary>
internal sealed record ModelValidator(ulong Id, ulong Operator, bool Express)
{
    public ValidatorStatus Status { get; init; }

    /// <summary>The steps that it got.</summary>
    public ulong Units { get; init; }

    public BigInteger InFlight { get; init; }

    public BigInteger Balance { get; init; }
}
