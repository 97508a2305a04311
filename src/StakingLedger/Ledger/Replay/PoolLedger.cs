using System.Diagnostics.CodeAnalysis;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// A staking pool's ledger: it drives a protocol, keeps the journal, the share tables and the timeline, and answers for every
/// moment
/// since it was opened. One writer, no locks.
/// </summary>
public sealed partial class PoolLedger : ILedgerView
{
    private const string Evolution = "accepted events can be applied";

    private readonly IProtocol _protocol;
    private readonly LedgerOptions _options;
    private readonly ShareTable[] _shares;
    private readonly EventWriter _writer;
    private readonly EventReader _reader = new();
    private readonly EventEffects _effects = new();

    // Protocols that apply decided events as they are; the others read them back from their rows.
    private readonly IEventApplier<IEvent>? _applier;
    private AccountId _lastActorId;
    private AccountHandle _lastActor;

    /// <summary>Opens an empty ledger for a fresh protocol.</summary>
    /// <param name="protocol">The state machine; it must not be bound to another ledger.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentNullException">The protocol is null.</exception>
    /// <exception cref="ArgumentException">The protocol's name is blank, or it has no token or more than 255.</exception>
    public PoolLedger(IProtocol protocol, LedgerOptions? options = null)
    {
        (_protocol, _options) = (Checked(protocol), options ?? new LedgerOptions());
        _applier = protocol as IEventApplier<IEvent>;
        Accounts = new AccountTable(_options.IndexSeed, _options.ExpectedAccounts);
        foreach (AccountId account in protocol.WellKnownAccounts)
        {
            _ = Accounts.Intern(account);
        }

        _shares = new ShareTable[protocol.Tokens.Count];
        for (int i = 0; i < _shares.Length; i++)
        {
            _shares[i] = new ShareTable(_options.ExpectedAccounts);
        }

        Timeline = new Timeline(default, default, _options);
        Journal = new Journal(
            Accounts,
            new JournalChain(Journal.GenesisOf(protocol.Name, Accounts.AsSpan())),
            null,
            _options.ExpectedEvents,
            _options.TouchMemory);
        _receipts = new ReceiptBook(_options.IndexSeed);
        _writer = new EventWriter(Accounts);
        protocol.Bind(this);
    }

    private PoolLedger(IProtocol protocol, LedgerOptions options, SnapshotContents snapshot)
    {
        (_protocol, _options) = (protocol, options);
        _applier = protocol as IEventApplier<IEvent>;
        Accounts = snapshot.Accounts;
        _shares = snapshot.Shares;
        Timeline = new Timeline(snapshot.LastEvent, snapshot.Pair, _options);
        _receipts = snapshot.Receipts;
        Journal = new Journal(Accounts, snapshot.Chain, snapshot.OpenContext, _options.ExpectedEvents, _options.TouchMemory);
        _writer = new EventWriter(Accounts);
        protocol.Bind(this);
    }

    /// <summary>The accounts, in the order in which they were first seen.</summary>
    public AccountTable Accounts { get; }

    /// <summary>The pricing pairs and the steps between them.</summary>
    public Timeline Timeline { get; }

    /// <summary>The accepted events.</summary>
    public Journal Journal { get; }

    /// <summary>The last event applied; 0 before the first.</summary>
    public EventNumber LastEvent => Journal.LastEvent;

    /// <summary>
    /// Whether an event could not be applied. Every further call then throws; journal, accounts and timeline stay readable, to
    /// find
    /// out why.
    /// </summary>
    public bool IsCorrupt { get; private set; }

    /// <summary>The tokens, by their ids.</summary>
    public IReadOnlyList<TokenDefinition> Tokens => _protocol.Tokens;

    /// <summary>The shares of one token.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public ShareTable Shares(TokenId token)
    {
        if (token.Index >= _shares.Length)
        {
            ThrowNoToken(token);
        }

        return _shares[token.Index];
    }

    /// <summary>Decides a command as <see cref="Execute"/> would, and changes nothing.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">Who wants it, and when.</param>
    /// <exception cref="ArgumentException">The command is null, or the context has no actor.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public Outcome<IEvent> Preview(ICommand command, in Context context)
    {
        ArgumentNullException.ThrowIfNull(command);
        DemandReady(context);
        return TryRepeat(command, context, out Outcome<IEvent> earlier) ? earlier : _protocol.Decide(command, context);
    }

    /// <summary>Decides a command and, when it is accepted, commits its event.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">Who wants it, and when.</param>
    /// <exception cref="ArgumentException">The command is null, or the context has no actor.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or the event cannot be applied.</exception>
    public Outcome<IEvent> Execute(ICommand command, in Context context)
    {
        ArgumentNullException.ThrowIfNull(command);
        DemandReady(context);
        if (TryRepeat(command, context, out Outcome<IEvent> earlier))
        {
            return earlier;
        }

        Outcome<IEvent> outcome = _protocol.Decide(command, context);
        if (outcome.TryGetValue(out IEvent? accepted))
        {
            _ = _applier is null ? Commit(accepted, context) : CommitDecided(accepted, context, _applier);
        }

        return outcome;
    }

    /// <summary>
    /// Appends an event that was decided elsewhere, and applies it. The same path applies events that are replayed. An event that
    /// is a
    /// struct is not boxed.
    /// </summary>
    /// <typeparam name="TEvent">The type of the event.</typeparam>
    /// <param name="accepted">The event.</param>
    /// <param name="context">Who caused it, and when.</param>
    /// <exception cref="ArgumentException">The context has no actor or a client id that was accepted before, or the event writes a
    /// field that cannot be written; nothing changed.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or the event cannot be applied.</exception>
    public EventNumber Commit<TEvent>(in TEvent accepted, in Context context)
        where TEvent : IEvent
    {
        if (accepted is null)
        {
            throw new ArgumentNullException(nameof(accepted));
        }

        DemandReady(context);
        if (!context.Client.IsDefault && _receipts.Find(context.Client) >= 0)
        {
            throw new ArgumentException($"The client id '{context.Client}' was accepted before.", nameof(context));
        }

        EventNumber number = Append(accepted, context);
        Apply(number);
        return number;
    }

    /// <summary>The event object of a journal row, made when asked.</summary>
    /// <param name="number">The event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The journal does not hold it.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or the row does not read.</exception>
    public IEvent EventAt(EventNumber number)
    {
        DemandSound();
        EventReader reader = new();
        Journal.Open(number, reader);
        return _protocol.Read(reader);
    }

    /// <summary>The command that leads to an event.</summary>
    /// <param name="number">The event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The journal does not hold it.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or the row does not read.</exception>
    public ICommand CommandBehind(EventNumber number)
    {
        DemandSound();
        EventReader reader = new();
        Journal.Open(number, reader);
        return _protocol.CommandBehind(reader);
    }

    /// <summary>Who caused an event, and when.</summary>
    /// <param name="number">The event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The journal does not hold it.</exception>
    public Context ContextOf(EventNumber number)
    {
        EventReader reader = new();
        Journal.Open(number, reader);
        return reader.Context;
    }

    /// <summary>States the movements and steps of an event once more.</summary>
    /// <param name="number">The event.</param>
    /// <param name="effects">Receives them; what it held is forgotten.</param>
    /// <exception cref="ArgumentOutOfRangeException">The journal does not hold it.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or the row does not read.</exception>
    public void Describe(EventNumber number, EventEffects effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        DemandSound();
        EventReader reader = new();
        Journal.Open(number, reader);
        effects.Begin(number, Accounts, Timeline.PairAt(number.Previous()));
        _protocol.Describe(reader, effects);
    }

    /// <summary>The digest of the journal since genesis.</summary>
    /// <param name="includeOpenTail">Whether the events after the last full block of 4,096 count.</param>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public Digest JournalDigest(bool includeOpenTail)
    {
        DemandSound();
        return Journal.Digest(includeOpenTail);
    }

    /// <summary>The name under which this ledger's journals are kept.</summary>
    internal string ProtocolName => _protocol.Name;

    private static IProtocol Checked(IProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (string.IsNullOrWhiteSpace(protocol.Name))
        {
            throw new ArgumentException("A protocol needs a name.", nameof(protocol));
        }

        return protocol.Tokens.Count is > 0 and <= byte.MaxValue
            ? protocol
            : throw new ArgumentException($"A protocol has 1 to 255 tokens, not {protocol.Tokens.Count}.", nameof(protocol));
    }

    /// <summary>What every decision demands first; a protocol's own typed entries call it too.</summary>
    /// <param name="context">Who wants something, and when.</param>
    internal void DemandReady(in Context context)
    {
        DemandSound();
        DemandActor(context);
    }

    private static void DemandActor(in Context context)
    {
        if (context.Actor.IsDefault)
        {
            ThrowNoActor(nameof(context));
        }
    }

    [DoesNotReturn]
    private static void ThrowNoActor(string parameter) => throw new ArgumentException("The context has no actor.", parameter);

    [DoesNotReturn]
    private void ThrowNoToken(TokenId token) =>
        throw new ArgumentOutOfRangeException(nameof(token), token.Index, $"This protocol has {_shares.Length} tokens.");

    private AccountHandle ActorHandle(in Context context)
    {
        if (context.Actor != _lastActorId)
        {
            _lastActor = Accounts.Intern(context.Actor);
            _lastActorId = context.Actor;
        }

        return _lastActor;
    }

    internal void DemandSound()
    {
        if (IsCorrupt)
        {
            ThrowLeftHalfWay();
        }
    }

    [DoesNotReturn]
    private void ThrowLeftHalfWay() =>
        throw new LedgerCorruptException(LastEvent, Evolution, "this ledger was left half-way through an event");
}
