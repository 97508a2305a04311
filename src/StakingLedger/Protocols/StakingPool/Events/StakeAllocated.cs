using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Buffered assets were given to validators (house pool, section 7).</summary>
/// <param name="MaxSteps">The most steps that were to be given.</param>
/// <param name="Step">The assets of one step.</param>
/// <param name="Given">The steps by validator.</param>
/// <param name="Turn">The turn of two-line routing afterwards.</param>
public sealed record StakeAllocated(ulong MaxSteps, Amount Step, ValueList<StakeGiven> Given, ulong Turn) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.StakeAllocated;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Amount(Step);
        writer.UInt64(MaxSteps);
        writer.UInt64(Turn);
        writer.Count(Given.Count);
        foreach (StakeGiven given in Given)
        {
            writer.UInt64(given.Validator.Value);
            writer.UInt64(given.Steps);
        }
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // No share moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        foreach (StakeGiven given in Given)
        {
            Amount assets = Amount.FromWei(Step.Value * given.Steps);
            state.Registry.Allocate(given.Validator, given.Steps, assets, state.Charter.ReportedBy);
            state.Buffered -= assets;
            state.InFlight += assets;
        }

        state.Registry.Turn = Turn;
        state.Registry.AdvanceMarks(state.Charter.ValidatorSize.MaxSteps);
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new AllocateStake(MaxSteps);

    internal static StakeAllocated Read(EventReader reader)
    {
        Amount step = reader.ReadAmount();
        ulong maxSteps = reader.ReadUInt64();
        ulong turn = reader.ReadUInt64();
        StakeGiven[] given = reader.ReadArray(static r => new StakeGiven(ValidatorId.From(r.ReadUInt64()), r.ReadUInt64()));
        return new StakeAllocated(maxSteps, step, [.. given], turn);
    }
}
