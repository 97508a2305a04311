using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The pool was opened: its first ether became shares of the initial holder, one for one (spec section 3).</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Bootstrap">The first ether, in wei; as many shares were minted.</param>
public sealed record PoolInitialised(LidoTerms Terms, Amount Bootstrap) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.PoolInitialised;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Amount(Bootstrap);
        TermsCodec.Write(writer, Terms);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Step(StepCause.Initialised, new PricingPair(Bootstrap, Shares.Of(Bootstrap.Value)));
        effects.Mint(LidoPool.StEth, Terms.Accounts.InitialHolder, Bootstrap.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.IsInitialised = true;
        state.Terms = Terms;
        state.BufferedEther = Bootstrap;
        state.Ether.Pool = Bootstrap;
        state.Modules.AddRange(Terms.Modules);
        state.StEthAllowances.Set(
            scene.Handle(Terms.Accounts.WithdrawalQueue), scene.Handle(Terms.Accounts.Burner), UInt256.MaxValue);
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new Initialise(Terms, Bootstrap);

    internal static PoolInitialised Read(EventReader reader)
    {
        Amount bootstrap = reader.ReadAmount();
        return new PoolInitialised(TermsCodec.ReadTerms(reader), bootstrap);
    }
}
