using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The Lido protocol as the ledger drives it.</summary>
public sealed partial class LidoProtocol : IProtocol, IEventApplier<IEvent>
{
    private static readonly TokenDefinition[] StEthAndWstEth = [new("stETH"), new("wstETH") { IsWrapped = true }];

    private LidoDecisions? _decisions;
    private ILedgerView? _view;

    /// <inheritdoc/>
    public string Name => "lido";

    /// <inheritdoc/>
    public int StateVersion => 1;

    /// <inheritdoc/>
    public IReadOnlyList<TokenDefinition> Tokens => StEthAndWstEth;

    /// <inheritdoc/>
    /// <remarks>None: the terms name the accounts, and the first event brings the terms.</remarks>
    public IReadOnlyList<AccountId> WellKnownAccounts => [];

    /// <inheritdoc/>
    public IReadOnlyList<Invariant> Invariants => LidoInvariants.For(State);

    internal LidoState State { get; } = new();

    internal LidoDecisions Decisions =>
        _decisions ?? throw new InvalidOperationException("The protocol is not bound to a ledger.");

    /// <inheritdoc/>
    public void Bind(ILedgerView view)
    {
        _view = view;
        _decisions = new LidoDecisions(State, view);
    }

    /// <inheritdoc/>
    public Outcome<IEvent> Decide(ICommand command, in Context context)
    {
        if (command is not ILidoCommand lido)
        {
            throw new ArgumentException($"{command?.GetType().Name ?? "null"} is no command of the Lido protocol.", nameof(command));
        }

        return State.IsInitialised || command is Initialise
            ? lido.DecideAny(Decisions, context)
            : new LidoRejection.NotInitialised();
    }

    /// <inheritdoc/>
    public void Describe(EventReader e, EventEffects effects)
    {
        ArgumentNullException.ThrowIfNull(e);

        // The two frequent events are structs: they pass through a constrained call and are never boxed.
        switch (LidoEvents.FormOf(e))
        {
            case FrequentEvent.Transfer:
                Describe(SharesTransferred.Read(e), effects);
                break;
            case FrequentEvent.Submit:
                Describe(Submitted.Read(e), effects);
                break;
            default:
                Describe(LidoEvents.Read(e), effects);
                break;
        }
    }

    /// <inheritdoc/>
    /// <remarks>docs/books.md says what each event posts.</remarks>
    public void Post(EventReader e, PostingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        new LidoBooks(State, _view!.Timeline.Current, sheet, _view.Accounts).Post(LidoEvents.Read(e));
    }

    /// <inheritdoc/>
    public void Evolve(EventReader e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Context context = e.Context;
        EventScene scene = new(context, e.Number, _view!.Accounts);
        switch (LidoEvents.FormOf(e))
        {
            case FrequentEvent.Transfer:
                Evolve(SharesTransferred.Read(e), scene);
                break;
            case FrequentEvent.Submit:
                Evolve(Submitted.Read(e), scene);
                break;
            default:
                Evolve(LidoEvents.Read(e), scene);
                break;
        }
    }

    /// <inheritdoc/>
    public void TellWithdrawals(EventReader e, WithdrawalSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(sheet);
        LidoWithdrawals.Tell(e, State, _view!.Accounts, sheet);
    }

    /// <inheritdoc/>
    public void TellStandingWithdrawals(WithdrawalSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        LidoWithdrawals.TellStanding(State.Queue, _view!.Accounts, sheet);
    }

    /// <inheritdoc/>
    public IEvent Read(EventReader e) => LidoEvents.Read(e);

    /// <inheritdoc/>
    public ICommand CommandBehind(EventReader e) => LidoEvents.Read(e).CommandBehind();

    /// <inheritdoc/>
    public void WriteState(StateWriter w) => State.Write(w);

    /// <inheritdoc/>
    public void ReadState(StateReader r) => State.Read(r);

    /// <inheritdoc/>
    void IEventApplier<IEvent>.Describe(in IEvent accepted, EventEffects effects) => Describe((ILidoEvent)accepted, effects);

    /// <inheritdoc/>
    void IEventApplier<IEvent>.Evolve(in IEvent accepted, in Context context, EventNumber number) =>
        Evolve((ILidoEvent)accepted, context, number);

    internal void Evolve<TEvent>(in TEvent accepted, in Context context, EventNumber number)
        where TEvent : ILidoEvent =>
        Evolve(accepted, new EventScene(context, number, _view!.Accounts));

    internal void Describe<TEvent>(in TEvent accepted, EventEffects effects)
        where TEvent : ILidoEvent =>
        accepted.Describe(accepted is PoolInitialised first ? first.Terms.Accounts : State.Terms.Accounts, effects);

    private void Evolve<TEvent>(in TEvent accepted, in EventScene scene)
        where TEvent : ILidoEvent =>
        accepted.Evolve(State, scene);
}
