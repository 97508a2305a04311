using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The house pool as the ledger drives it.</summary>
public sealed partial class StakingPoolProtocol : IProtocol, IEventApplier<IEvent>
{
    private static readonly TokenDefinition[] ShareToken = [new("shares")];

    private PoolDecisions? _decisions;
    private ILedgerView? _view;

    /// <inheritdoc/>
    public string Name => "staking-pool";

    /// <inheritdoc/>
    public int StateVersion => 1;

    /// <inheritdoc/>
    public IReadOnlyList<TokenDefinition> Tokens => ShareToken;

    /// <inheritdoc/>
    /// <remarks>None: the terms name the accounts, and the first event brings the terms.</remarks>
    public IReadOnlyList<AccountId> WellKnownAccounts => [];

    /// <inheritdoc/>
    public IReadOnlyList<Invariant> Invariants => PoolInvariants.For(State);

    internal PoolState State { get; } = new();

    internal PoolDecisions Decisions =>
        _decisions ?? throw new InvalidOperationException("The protocol is not bound to a ledger.");

    /// <inheritdoc/>
    public void Bind(ILedgerView view)
    {
        _view = view;
        _decisions = new PoolDecisions(State, view);
    }

    /// <inheritdoc/>
    public Outcome<IEvent> Decide(ICommand command, in Context context) => command is IPoolCommand pool
        ? Decisions.CheckFirst(command is OpenPool, context) is { } refused ? refused : pool.DecideAny(Decisions, context)
        : throw new ArgumentException($"{command?.GetType().Name ?? "null"} is no command of the house pool.", nameof(command));

    /// <inheritdoc/>
    public void Describe(EventReader e, EventEffects effects)
    {
        ArgumentNullException.ThrowIfNull(e);

        // The frequent events are structs: they pass through a constrained call and are never boxed, or are described from their row.
        switch ((PoolEventKind)e.Kind)
        {
            case PoolEventKind.AssetsTransferred or PoolEventKind.SharesTransferred:
                Describe(SharesTransferred.Read(e), effects);
                break;
            case PoolEventKind.Deposited:
                Deposited.Describe(e, State.Charter, effects);
                break;
            case PoolEventKind.EpochReported:
                EpochReported.Describe(e, effects);
                break;
            default:
                Describe(PoolEvents.Read(e), effects);
                break;
        }
    }

    /// <inheritdoc/>
    /// <remarks>docs/books.md says what each event posts.</remarks>
    public void Post(EventReader e, PostingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        new PoolBooks(State, _view!.Timeline.Current, sheet, _view.Accounts).Post(PoolEvents.Read(e));
    }

    /// <inheritdoc/>
    public void Evolve(EventReader e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Context context = e.Context;
        EventScene scene = Scene(context, e.Number);
        switch ((PoolEventKind)e.Kind)
        {
            case PoolEventKind.AssetsTransferred or PoolEventKind.SharesTransferred:
                Evolve(SharesTransferred.Read(e), scene);
                break;
            case PoolEventKind.Deposited:
                Evolve(Deposited.Read(e), scene);
                break;
            default:
                Evolve(PoolEvents.Read(e), scene);
                break;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Transfers: beside the share table they leave behind the time of the last event. They never empty the pool.</remarks>
    public bool IsPlainMove(ushort kind) =>
        (PoolEventKind)kind is PoolEventKind.AssetsTransferred or PoolEventKind.SharesTransferred;

    /// <inheritdoc/>
    public void TellWithdrawals(EventReader e, WithdrawalSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(sheet);
        PoolWithdrawals.Tell(e, State, _view!.Accounts, sheet);
    }

    /// <inheritdoc/>
    public void TellStandingWithdrawals(WithdrawalSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        PoolWithdrawals.TellStanding(State, _view!.Accounts, sheet);
    }

    /// <inheritdoc/>
    public IEvent Read(EventReader e) => PoolEvents.Read(e);

    /// <inheritdoc/>
    public ICommand CommandBehind(EventReader e) => PoolEvents.Read(e).CommandBehind();

    /// <inheritdoc/>
    public void WriteState(StateWriter w) => State.Write(w);

    /// <inheritdoc/>
    public void ReadState(StateReader r) => State.Read(r);

    /// <inheritdoc/>
    void IEventApplier<IEvent>.Describe(in IEvent accepted, EventEffects effects) => Describe((IPoolEvent)accepted, effects);

    /// <inheritdoc/>
    void IEventApplier<IEvent>.Evolve(in IEvent accepted, in Context context, EventNumber number) =>
        Evolve((IPoolEvent)accepted, context, number);

    internal EventScene Scene(in Context context, EventNumber number) => new(context, number, _view!.Accounts);

    internal void Evolve<TEvent>(in TEvent accepted, in Context context, EventNumber number)
        where TEvent : IPoolEvent =>
        Evolve(accepted, Scene(context, number));

    internal void Describe<TEvent>(in TEvent accepted, EventEffects effects)
        where TEvent : IPoolEvent =>
        accepted.Describe(accepted is PoolOpened first ? first.Terms.Charter : State.Charter, effects);

    /// <summary>What every event leaves behind.</summary>
    internal void Close(Timestamp time)
    {
        State.LastTime = time;
        if (_view!.Shares(PoolEffects.Token).Total.IsZero)
        {
            // A mark that nobody holds against is no mark: else one wei could put it out of reach for whoever comes after.
            State.HighWaterMark = PoolOpening.FirstMark(State.Charter);
        }
    }

    private void Evolve<TEvent>(in TEvent accepted, in EventScene scene)
        where TEvent : IPoolEvent
    {
        accepted.Evolve(State, scene);
        Close(scene.Context.Time);
    }
}
