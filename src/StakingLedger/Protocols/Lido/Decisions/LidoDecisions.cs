using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// The decisions of the protocol: pure functions from the state and a command to an event or a rejection. The checks stand in the
/// order of the contracts.
/// </summary>
/// <param name="state">The state, read only here.</param>
/// <param name="view">The share tables, read only.</param>
internal sealed partial class LidoDecisions(LidoState state, ILedgerView view)
{
    private LidoAccounts Accounts => state.Terms.Accounts;

    private UInt256 TotalShares => view.Shares(LidoPool.StEth).Total;

    // The pair that prices is the timeline's last one: an invariant of the protocol.
    private ref readonly PricingPair Pair => ref view.Timeline.CurrentInPlace;

    internal LidoConversions Conversions => new(Pair, state.IsV3);

    public Outcome<PoolInitialised> Decide(Initialise command, in Context context)
    {
        if (state.IsInitialised)
        {
            return new LidoRejection.AlreadyInitialised();
        }

        if (command.Bootstrap.IsZero)
        {
            return new LidoRejection.NoEtherAtInitialisation();
        }

        command.Terms.Validate(nameof(command));
        if (command.Terms.Version == LidoVersion.V3 && command.Bootstrap.Value.Upper != 0)
        {
            return new LidoRejection.SharesOverflow(Shares.Of(command.Bootstrap.Value));
        }

        return new PoolInitialised(command.Terms, command.Bootstrap);
    }

    public Outcome<TermsChanged> Decide(ChangeTerms command, in Context context)
    {
        command.Terms.Validate(nameof(command));
        LidoTerms now = state.Terms;
        if (command.Terms.Accounts != now.Accounts)
        {
            return new LidoRejection.TermsCannotChange(nameof(LidoTerms.Accounts));
        }

        if (command.Terms.GenesisTime != now.GenesisTime || command.Terms.SecondsPerSlot != now.SecondsPerSlot)
        {
            return new LidoRejection.TermsCannotChange(nameof(LidoTerms.GenesisTime));
        }

        // The modules of the terms are those of the start; the router's own commands change them.
        if (command.Terms.Modules != now.Modules)
        {
            return new LidoRejection.TermsCannotChange(nameof(LidoTerms.Modules));
        }

        return command.Terms.Version < now.Version
            ? new LidoRejection.TermsCannotChange(nameof(LidoTerms.Version))
            : new TermsChanged(command.Terms);
    }

    /// <summary>The zero account, or none at all: neither sends, receives, owns nor spends.</summary>
    private bool IsNobody(in AccountId account) => account.IsDefault || account == Accounts.Zero;

    private Shares SharesOf(in AccountId account) => Held(LidoPool.StEth, account);

    private Shares WstEthOf(in AccountId account) => Held(LidoPool.WstEth, account);

    private Shares Held(TokenId token, in AccountId account) =>
        view.Accounts.TryFind(account, out AccountHandle handle) ? Shares.Of(view.Shares(token).Of(handle)) : Shares.Zero;

    private UInt256 Allowance(AllowanceTable table, in AccountId owner, in AccountId spender) =>
        view.Accounts.TryFind(owner, out AccountHandle from) && view.Accounts.TryFind(spender, out AccountHandle by)
            ? table.Of(from, by)
            : UInt256.Zero;
}
