using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// A Lido pool: commands go in, events and balances come out. One writer; readers take snapshots. The first command is
/// <see cref="Initialise"/>.
/// </summary>
public sealed partial class LidoPool
{
    private readonly LidoProtocol _protocol;

    private LidoPool(PoolLedger ledger, LidoProtocol protocol)
    {
        Ledger = ledger;
        _protocol = protocol;
    }

    /// <summary>Gets the share table of stETH.</summary>
    public static TokenId StEth { get; } = new(0);

    /// <summary>Gets the share table of wstETH.</summary>
    public static TokenId WstEth { get; } = new(1);

    /// <summary>Gets the ledger: journal, timeline, history, snapshots, digests, invariants.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>Gets the terms in force.</summary>
    /// <exception cref="InvalidOperationException">The pool is not initialised.</exception>
    public LidoTerms Terms => _protocol.State.IsInitialised
        ? _protocol.State.Terms
        : throw new InvalidOperationException("The pool is not initialised: it has no terms yet.");

    /// <summary>Opens an empty pool.</summary>
    /// <returns>The pool.</returns>
    public static LidoPool Open()
    {
        LidoProtocol protocol = new();
        return new LidoPool(new PoolLedger(protocol), protocol);
    }

    /// <summary>Opens a pool where a snapshot left it.</summary>
    /// <param name="snapshot">The snapshot's bytes.</param>
    /// <returns>The pool.</returns>
    /// <exception cref="LedgerCorruptException">The bytes are damaged or of something else.</exception>
    public static LidoPool Resume(ReadOnlySpan<byte> snapshot)
    {
        LidoProtocol protocol = new();
        return new LidoPool(PoolLedger.Resume(snapshot, protocol), protocol);
    }

    /// <summary>Opens a pool by replaying a journal; no rule is decided again.</summary>
    /// <param name="journal">The journal, from its first event.</param>
    /// <param name="until">The last event to apply.</param>
    /// <returns>The pool right after that event.</returns>
    public static LidoPool Fold(Journal journal, Units.EventNumber until)
    {
        LidoProtocol protocol = new();
        return new LidoPool(PoolLedger.Fold(journal, protocol, until), protocol);
    }

    /// <summary>The pool right after an earlier event, as a pool of its own.</summary>
    /// <param name="until">The event.</param>
    /// <returns>Another pool; this one does not change.</returns>
    public LidoPool At(Units.EventNumber until)
    {
        LidoProtocol? protocol = null;
        PoolLedger ledger = Ledger.StateAt(until, () => protocol = new LidoProtocol());
        return new LidoPool(ledger, protocol!);
    }

    /// <summary>Decides a command and, when it is accepted, applies it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<IEvent> Execute(ILidoCommand command, in Context context) => command switch
    {
        // The frequent ones have typed ways, where nothing is boxed before the outcome is.
        Submit submit => Execute(in submit, context).AsEvent(),
        TransferStEth transfer => Execute(in transfer, context).AsEvent(),
        TransferShares transfer => Execute(in transfer, context).AsEvent(),
        _ => Ledger.Execute(command, context),
    };

    /// <summary>Decides a command and, when it is accepted, applies it.</summary>
    /// <typeparam name="TEvent">The event that the command leads to.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<TEvent> Execute<TEvent>(ILidoCommand<TEvent> command, in Context context)
        where TEvent : ILidoEvent
    {
        ArgumentNullException.ThrowIfNull(command);
        return Repeated<TEvent>(command, context) is { } earlier ? earlier : Commit(Decide(command, context), context);
    }

    /// <summary>Stakes ether without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<Submitted> Execute(in Submit command, in Context context)
    {
        if (!context.Client.IsDefault && Repeated<Submitted>(command, context) is { } earlier)
        {
            return earlier;
        }

        return Ready(context) is { } refused ? refused : Commit(_protocol.Decisions.Decide(command, context), context);
    }

    /// <summary>Moves an amount of stETH without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<SharesTransferred> Execute(in TransferStEth command, in Context context)
    {
        if (!context.Client.IsDefault && Repeated<SharesTransferred>(command, context) is { } earlier)
        {
            return earlier;
        }

        return Ready(context) is { } refused ? refused : Commit(_protocol.Decisions.Decide(command, context), context);
    }

    /// <summary>Moves shares without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<SharesTransferred> Execute(in TransferShares command, in Context context)
    {
        if (!context.Client.IsDefault && Repeated<SharesTransferred>(command, context) is { } earlier)
        {
            return earlier;
        }

        return Ready(context) is { } refused ? refused : Commit(_protocol.Decisions.Decide(command, context), context);
    }

    /// <summary>Decides a command without applying it: the same numbers and the same rejections as its execution.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event that would follow, or the rejection.</returns>
    public Outcome<IEvent> Preview(ILidoCommand command, in Context context) => Ledger.Preview(command, context);

    /// <summary>Decides a command without applying it: the same numbers and the same rejections as its execution.</summary>
    /// <typeparam name="TEvent">The event that the command leads to.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event that would follow, or the rejection.</returns>
    public Outcome<TEvent> Preview<TEvent>(ILidoCommand<TEvent> command, in Context context)
        where TEvent : ILidoEvent
    {
        ArgumentNullException.ThrowIfNull(command);
        return Repeated<TEvent>(command, context) is { } earlier ? earlier : Decide(command, context);
    }

    /// <summary>The protocol's own dry run of a report, which in v3 skips the acceptance checks.</summary>
    /// <param name="report">The report.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The numbers, or why they cannot be computed.</returns>
    public Outcome<ReportSimulation> Simulate(OracleReport report, in Context context)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Ready(context) is { } refused ? refused : _protocol.Decisions.Simulate(report, context);
    }

    /// <summary>The earlier outcome of a client id that was accepted before; null when the id is new or there is none.</summary>
    private Outcome<TEvent>? Repeated<TEvent>(ILidoCommand command, in Context context)
        where TEvent : ILidoEvent
    {
        Ledger.DemandReady(context);
        return Ledger.TryRepeat(command, context, out Outcome<IEvent> earlier)
            ? earlier.Select(static e => (TEvent)e)
            : (Outcome<TEvent>?)null;
    }

    private Outcome<TEvent> Decide<TEvent>(ILidoCommand<TEvent> command, in Context context)
        where TEvent : ILidoEvent
    {
        LidoRejection? refused = Ready(context);
        return refused is null || command is Initialise ? command.Decide(_protocol.Decisions, context) : refused;
    }

    private LidoRejection.NotInitialised? Ready(in Context context)
    {
        Ledger.DemandReady(context);
        return _protocol.State.IsInitialised ? null : new LidoRejection.NotInitialised();
    }

    private Outcome<TEvent> Commit<TEvent>(in Outcome<TEvent> outcome, in Context context)
        where TEvent : ILidoEvent
    {
        if (outcome.IsAccepted)
        {
            _ = Ledger.CommitDecided(outcome.Accepted!, context, new LidoApplier<TEvent>(_protocol));
        }

        return outcome;
    }
}
