using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// A pool that a host runs as its own: commands go in, events and balances come out. One writer; readers take snapshots. Its exact
/// meaning is docs/staking-pool.md.
/// </summary>
public sealed partial class StakingPool
{
    private readonly StakingPoolProtocol _protocol;
    private readonly PlainLane _lane;

    private StakingPool(PoolLedger ledger, StakingPoolProtocol protocol)
    {
        Ledger = ledger;
        _protocol = protocol;
        _lane = new PlainLane(protocol.State, ledger);
    }

    /// <summary>The ledger: journal, timeline, history, snapshots, digests, invariants.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>The terms in force.</summary>
    public PoolTerms Terms => _protocol.State.Terms;

    /// <summary>The short way of single commands.</summary>
    internal PlainLane Lane => _lane;

    /// <summary>Opens a pool.</summary>
    /// <param name="terms">Its terms, version 1.</param>
    /// <param name="context">Who opens it, and when: one of the governors of the terms.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentException">The terms cannot be terms, or the context has no actor.</exception>
    /// <exception cref="LedgerRejectedException">The actor is no governor, or the version is not 1.</exception>
    public static StakingPool Open(PoolTerms terms, in Context context, LedgerOptions? options = null)
    {
        StakingPoolProtocol protocol = new();
        StakingPool pool = new(new PoolLedger(protocol, options), protocol);
        _ = pool.Execute(new OpenPool(terms), context).OrThrow();
        return pool;
    }

    /// <summary>Takes a pool up again from a snapshot: its journal and history begin after it.</summary>
    /// <param name="snapshot">The snapshot's bytes.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="LedgerCorruptException">The bytes are damaged or of something else, or break a law of the pool.</exception>
    public static StakingPool Restore(ReadOnlySpan<byte> snapshot, LedgerOptions? options = null)
    {
        StakingPoolProtocol protocol = new();
        StakingPool pool = Checked(new StakingPool(PoolLedger.Resume(snapshot, protocol, options), protocol));
        pool.Ledger.DemandInvariants();
        return pool;
    }

    /// <summary>Replays a journal; no rule is decided again.</summary>
    /// <param name="journal">The journal, from its first event.</param>
    /// <exception cref="ArgumentException">The journal begins later, is of something else, or is empty.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    public static StakingPool Replay(Journal journal, LedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        StakingPoolProtocol protocol = new();
        return Checked(new StakingPool(PoolLedger.Fold(journal, protocol, journal.LastEvent, options), protocol));
    }

    /// <summary>Replays events; no rule is decided again.</summary>
    /// <param name="events">The events with their contexts, from the opening on.</param>
    /// <exception cref="ArgumentException">There are none, or they do not begin with the opening.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    public static StakingPool Replay(IEnumerable<RecordedEvent> events, LedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        StakingPoolProtocol protocol = new();
        StakingPool pool = new(new PoolLedger(protocol, options), protocol);
        foreach (RecordedEvent recorded in events)
        {
            if (!protocol.State.IsOpen && recorded.Event is not PoolOpened)
            {
                throw new ArgumentException("A history begins with the opening of the pool.", nameof(events));
            }

            _ = pool.Ledger.Commit(recorded.Event, recorded.Context);
        }

        return Checked(pool);
    }

    /// <summary>Decides a command and, when it is accepted, applies it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The command names the default account, or the context has no actor.</exception>
    public Outcome<IEvent> Execute(IPoolCommand command, in Context context) => Ledger.Execute(command, context);

    /// <summary>Decides a command and, when it is accepted, applies it.</summary>
    /// <typeparam name="TEvent">The event that the command leads to.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The command names the default account, or the context has no actor.</exception>
    public Outcome<TEvent> Execute<TEvent>(IPoolCommand<TEvent> command, in Context context)
        where TEvent : IPoolEvent
    {
        ArgumentNullException.ThrowIfNull(command);
        Ledger.DemandReady(context);
        return Repeated<TEvent>(command, context) is { } earlier
            ? earlier
            : Commit(Decide(command, context), context);
    }

    /// <summary>Decides a command as <see cref="Execute{TEvent}(IPoolCommand{TEvent}, in Context)"/> would, and changes nothing.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event that would follow, or the rejection.</returns>
    public Outcome<IEvent> Preview(IPoolCommand command, in Context context) => Ledger.Preview(command, context);

    /// <summary>Decides a command as its execution would, and changes nothing.</summary>
    /// <typeparam name="TEvent">The event that the command leads to.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event that would follow, or the rejection.</returns>
    public Outcome<TEvent> Preview<TEvent>(IPoolCommand<TEvent> command, in Context context)
        where TEvent : IPoolEvent
    {
        ArgumentNullException.ThrowIfNull(command);
        Ledger.DemandReady(context);
        return Repeated<TEvent>(command, context) is { } earlier ? earlier : Decide(command, context);
    }

    /// <summary>A snapshot: the state and the accepted client ids, in canonical bytes with a checksum.</summary>
    public byte[] Snapshot() => Ledger.Snapshot();

    /// <summary>The events this ledger's journal holds, with their contexts, oldest first.</summary>
    public IEnumerable<RecordedEvent> Events()
    {
        for (EventNumber number = Ledger.Journal.FirstEvent; number <= Ledger.LastEvent; number = number.Next())
        {
            yield return new RecordedEvent((IPoolEvent)Ledger.EventAt(number), Ledger.ContextOf(number));
        }
    }

    private static StakingPool Checked(StakingPool pool) => pool._protocol.State.IsOpen
        ? pool
        : throw new ArgumentException("There is no pool: it was never opened.", nameof(pool));

    private Outcome<TEvent> Decide<TEvent>(IPoolCommand<TEvent> command, in Context context)
        where TEvent : IPoolEvent =>
        _protocol.Decisions.CheckFirst(command is OpenPool, context) is { } refused
            ? refused
            : command.Decide(_protocol.Decisions, context);

    /// <summary>The earlier outcome of a client id that was accepted before; null when the id is new or there is none.</summary>
    private Outcome<TEvent>? Repeated<TEvent>(IPoolCommand command, in Context context)
        where TEvent : IPoolEvent =>
        Ledger.TryRepeat(command, context, out Outcome<IEvent> earlier)
            ? earlier.Select(static e => (TEvent)e)
            : (Outcome<TEvent>?)null;

    private Outcome<TEvent> Commit<TEvent>(in Outcome<TEvent> outcome, in Context context)
        where TEvent : IPoolEvent
    {
        if (outcome.IsAccepted)
        {
            _ = Ledger.CommitDecided(outcome.Accepted!, context, new PoolApplier<TEvent>(_protocol));
        }

        return outcome;
    }
}
