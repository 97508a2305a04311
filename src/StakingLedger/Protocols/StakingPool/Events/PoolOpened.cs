using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The pool was opened, with its dead shares.</summary>
/// <param name="Terms">The first terms.</param>
public sealed record PoolOpened(PoolTerms Terms) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.PoolOpened;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Terms.Charter.Accounts.Queue);
        writer.Account(Terms.Charter.Accounts.Dead);
        writer.Account(Terms.Charter.Accounts.Treasury);
        writer.Account(Terms.Charter.Accounts.Insurance);
        writer.Bytes(TermsCodec.Bytes(Terms));
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        Amount dead = charter.Defence.DeadAssets;
        PricingPair first = PoolOpening.FirstPair(charter);
        if (first != default)
        {
            effects.Step(StepCause.Initialised, first);
        }

        effects.Mint(PoolEffects.Token, charter.Accounts.Dead, dead.Value);
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        PoolCharter charter = Terms.Charter;
        state.Governance.Terms = Terms;
        state.Buffered = charter.Defence.DeadAssets;
        state.StoredPair = PoolOpening.StoredPair(charter);
        state.HighWaterMark = PoolOpening.FirstMark(charter);
        state.OpenedAt = scene.Context.Time;
        state.SetDepositRate(Terms.Limits.DepositRate, scene.Context.Time);
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new OpenPool(Terms);

    internal static PoolOpened Read(EventReader reader)
    {
        for (int i = 0; i < 4; i++)
        {
            _ = reader.ReadAccount();
        }

        return new PoolOpened(TermsCodec.Read(reader.ReadBytes()));
    }
}
