using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Drives a pool through a recorded history: initialised as the header says, then one command per operation.</summary>
public sealed class LidoReplay
{
    // Nothing of the bootstrap depends on its block, except that a staking limit set in block 0 counts as paused.
    private static readonly BlockNumber BootstrapBlock = BlockNumber.From(1);

    private LidoReplay(LidoPool pool, LidoTraceHeader header)
    {
        Pool = pool;
        Names = header.Names;
    }

    /// <summary>Gets the pool.</summary>
    public LidoPool Pool { get; }

    /// <summary>Gets the labels of the accounts.</summary>
    public AccountNames Names { get; }

    /// <summary>The context of the commands before the first operation.</summary>
    /// <param name="header">The header of the history.</param>
    public static Context BootstrapContext(LidoTraceHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return Context.By(header.Terms.Accounts.Token).At(header.Terms.GenesisTime).InBlock(BootstrapBlock);
    }

    /// <summary>Opens the pool: initialised with the terms and the ether of the header, then resumed.</summary>
    /// <param name="header">The header of the history.</param>
    /// <param name="initialised">The event of the initialisation.</param>
    /// <returns>The replay, before its first operation.</returns>
    /// <exception cref="LedgerRejectedException">The pool refuses the header's terms.</exception>
    public static LidoReplay Open(LidoTraceHeader header, out ILidoEvent initialised)
    {
        Context context = BootstrapContext(header);
        LidoPool pool = LidoPool.Open();
        initialised = pool.Execute<PoolInitialised>(new Initialise(header.Terms, header.Bootstrap), context).OrThrow();
        _ = pool.Execute<PoolResumed>(new Resume(), context).OrThrow();
        return new LidoReplay(pool, header);
    }

    /// <summary>Goes on with a pool that was read from a snapshot.</summary>
    /// <param name="header">The header of the history.</param>
    /// <param name="pool">The pool.</param>
    /// <returns>The replay.</returns>
    public static LidoReplay Continue(LidoTraceHeader header, LidoPool pool)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(pool);
        return new LidoReplay(pool, header);
    }

    /// <summary>Executes one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The event, or the rejection; a refusal by the router is taken over where the pool itself would accept.</returns>
    public Outcome<IEvent> Execute(LidoTraceOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Context context = operation.Context;
        if (operation is { IsRefusedByRouter: true, Command: DepositToValidators deposit })
        {
            ILidoCommand withoutRouter = deposit with { Validators = 0 };
            Outcome<IEvent> own = Pool.Preview(withoutRouter, context);
            return own.IsAccepted ? new LidoRejection.StakingModuleNotActive(deposit.Module) : own;
        }

        return Pool.Execute(operation.Command, context);
    }

    /// <summary>The text with which the contracts refuse.</summary>
    /// <param name="rejection">The rejection.</param>
    /// <returns>The contracts' text with its arguments; the stable code when no contract refuses this way.</returns>
    public string TextOf(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return (rejection as LidoRejection is { } known ? LidoRevertText.Of(known, Names.NameOf) : null) ?? rejection.Code;
    }
}
