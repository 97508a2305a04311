using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The Rocket Pool protocol as the ledger drives it, under the rules of the version in its terms.</summary>
public sealed partial class RocketPoolProtocol : IProtocol
{
    private readonly RocketPoolRules? _rules;
    private ILedgerView? _view;

    /// <summary>Initialises the protocol before its first event.</summary>
    public RocketPoolProtocol()
    {
    }

    internal RocketPoolProtocol(RocketPoolRules? rules) => _rules = rules;

    /// <inheritdoc/>
    public string Name => "rocket-pool";

    /// <inheritdoc/>
    public int StateVersion => 1;

    /// <inheritdoc/>
    public IReadOnlyList<TokenDefinition> Tokens => RocketPoolTokens.All;

    /// <inheritdoc/>
    /// <remarks>One to one, as rETH is priced before the first report.</remarks>
    public PricingPair PairWithoutShares => new(Amount.FromWei(1), Shares.Of(1));

    /// <inheritdoc/>
    /// <remarks>None: an account is known from the first event that names it.</remarks>
    public IReadOnlyList<AccountId> WellKnownAccounts => [];

    /// <inheritdoc/>
    public IReadOnlyList<Invariant> Invariants => RocketPoolInvariants.For(State);

    /// <summary>Gets the protocol's own state.</summary>
    internal RocketPoolState State { get; } = new();

    /// <summary>What can be read of the present state.</summary>
    internal RocketPoolTransaction Reading() => new(
        State.IsOpened ? RulesOf(State.Version) : RocketPoolRules.V14, new RocketPoolDraft(State, _view!), default);

    /// <inheritdoc/>
    public void Bind(ILedgerView view) => _view = view;

    /// <inheritdoc/>
    public Outcome<IEvent> Decide(ICommand command, in Context context)
    {
        if (command is not IRocketPoolCommand wanted)
        {
            throw new ArgumentException(
                $"{command?.GetType().Name ?? "null"} is no command of the Rocket Pool protocol.", nameof(command));
        }

        if (!State.IsOpened && wanted is not OpenPool)
        {
            return new RocketPoolRejection.NotOpened();
        }

        wanted.Validate(nameof(command));
        RocketPoolRules rules = RulesOf(State.IsOpened ? State.Version : ((OpenPool)wanted).Terms.Version);
        RocketPoolDraft draft = new(State, _view!);
        try
        {
            wanted.Decide(new RocketPoolTransaction(rules, draft, context));
            return Outcome.Accepted<IEvent>(draft.ToEvent(wanted));
        }
        catch (RocketPoolRevertException refused)
        {
            return refused.Rejection;
        }
        catch (ArithmeticFaultException fault)
        {
            return new RocketPoolRejection.Arithmetic(fault.Fault, draft.IsInSafeMath);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            // Numbers with which the contracts' unchecked arithmetic would go astray: shares beyond 100 %, times beyond 64 bits.
            return new RocketPoolRejection.Arithmetic(ArithmeticFault.SubtractionUnderflow, IsSafeMath: false);
        }
    }

    /// <inheritdoc/>
    public void Describe(EventReader e, EventEffects effects) => RocketPoolEvent.Read(e).Describe(effects);

    /// <inheritdoc/>
    /// <remarks>docs/books.md says what each event posts.</remarks>
    public void Post(EventReader e, PostingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(sheet);
        RocketPoolEvent posted = RocketPoolEvent.Read(e);
        new RocketPoolBooks(State, _view!.Timeline.Current, e.Context.Actor, sheet).Post(posted);
    }

    /// <inheritdoc/>
    public void Evolve(EventReader e) => State.Apply(RocketPoolEvent.Read(e).Writes);

    /// <inheritdoc/>
    public IEvent Read(EventReader e) => RocketPoolEvent.Read(e);

    /// <inheritdoc/>
    public ICommand CommandBehind(EventReader e) => RocketPoolEvent.Read(e).Command;

    /// <inheritdoc/>
    public void WriteState(StateWriter w) => State.Write(w);

    /// <inheritdoc/>
    public void ReadState(StateReader r) => State.Read(r);

    private RocketPoolRules RulesOf(RocketPoolVersion version) => _rules ?? RocketPoolRules.Of(version);
}
