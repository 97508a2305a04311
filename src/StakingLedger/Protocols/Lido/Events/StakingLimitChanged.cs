using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The staking rate limit changed (spec section 5).</summary>
/// <param name="Change">What was done.</param>
/// <param name="Max">The limit asked for, in wei; zero unless it was set.</param>
/// <param name="IncreasePerBlock">The growth asked for, in wei per block; zero unless it was set.</param>
/// <param name="StakeLimit">The stake limit afterwards.</param>
public sealed record StakingLimitChanged(
    StakingLimitChange Change,
    Amount Max,
    Amount IncreasePerBlock,
    StakeLimit StakeLimit) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.StakingLimitChanged;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt32((uint)Change);
        writer.Amount(Max);
        writer.Amount(IncreasePerBlock);
        writer.StakeLimit(StakeLimit);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.StakeLimit = StakeLimit;
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => Change switch
    {
        StakingLimitChange.Set => new SetStakingLimit(Max, IncreasePerBlock),
        StakingLimitChange.Removed => new RemoveStakingLimit(),
        StakingLimitChange.Paused => new PauseStaking(),
        _ => new ResumeStaking(),
    };

    internal static StakingLimitChanged Read(EventReader reader) => new(
        (StakingLimitChange)(int)reader.ReadUInt32(),
        reader.ReadAmount(),
        reader.ReadAmount(),
        reader.ReadStakeLimit());
}
