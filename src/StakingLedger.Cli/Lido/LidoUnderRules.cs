using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Lido, with all terms of a history set to the rules of one generation: to decide the history again under them.</summary>
internal sealed class LidoUnderRules(LidoVersion version) : IProtocol
{
    private readonly LidoProtocol _lido = new();

    /// <inheritdoc/>
    public string Name => _lido.Name;

    /// <inheritdoc/>
    public int StateVersion => _lido.StateVersion;

    /// <inheritdoc/>
    public IReadOnlyList<TokenDefinition> Tokens => _lido.Tokens;

    /// <inheritdoc/>
    public IReadOnlyList<Units.AccountId> WellKnownAccounts => _lido.WellKnownAccounts;

    /// <inheritdoc/>
    public IReadOnlyList<Invariant> Invariants => _lido.Invariants;

    /// <summary>The generation that an option names.</summary>
    public static LidoVersion VersionOf(string text) => text switch
    {
        "v2" => LidoVersion.V2,
        "v3" => LidoVersion.V3,
        _ => throw new UserErrorException($"--other-rules {text}: expected v2 or v3"),
    };

    /// <summary>A history decided again.</summary>
    public static OtherHistory History(PoolLedger ledger, LidoVersion version) =>
        new($"Lido {(version == LidoVersion.V2 ? "v2" : "v3")}", ledger.Restate(new LidoUnderRules(version), ledger.LastEvent));

    /// <inheritdoc/>
    public void Bind(ILedgerView view) => _lido.Bind(view);

    /// <inheritdoc/>
    public Outcome<IEvent> Decide(ICommand command, in Context context) => _lido.Decide(
        command switch
        {
            Initialise first => first with { Terms = first.Terms with { Version = version } },
            ChangeTerms change => change with { Terms = change.Terms with { Version = version } },
            _ => command,
        },
        context);

    /// <inheritdoc/>
    public void Describe(EventReader e, EventEffects effects) => _lido.Describe(e, effects);

    /// <inheritdoc/>
    public void Post(EventReader e, PostingSheet sheet) => ((IProtocol)_lido).Post(e, sheet);

    /// <inheritdoc/>
    public void TellWithdrawals(EventReader e, WithdrawalSheet sheet) => ((IProtocol)_lido).TellWithdrawals(e, sheet);

    /// <inheritdoc/>
    public void TellStandingWithdrawals(WithdrawalSheet sheet) => ((IProtocol)_lido).TellStandingWithdrawals(sheet);

    /// <inheritdoc/>
    public void Evolve(EventReader e) => _lido.Evolve(e);

    /// <inheritdoc/>
    public bool IsPlainMove(ushort kind) => ((IProtocol)_lido).IsPlainMove(kind);

    /// <inheritdoc/>
    public IEvent Read(EventReader e) => _lido.Read(e);

    /// <inheritdoc/>
    public ICommand CommandBehind(EventReader e) => _lido.CommandBehind(e);

    /// <inheritdoc/>
    public void WriteState(StateWriter w) => _lido.WriteState(w);

    /// <inheritdoc/>
    public void ReadState(StateReader r) => _lido.ReadState(r);
}
