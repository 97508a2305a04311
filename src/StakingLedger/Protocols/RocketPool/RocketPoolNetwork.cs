using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// Rocket Pool on one ledger: commands go in, events and balances come out. rETH, ether and RPL are three tables over the same
/// accounts, the contracts' among them. One writer; readers take snapshots. The first command is <see cref="OpenPool"/>.
/// </summary>
public sealed partial class RocketPoolNetwork
{
    private readonly RocketPoolProtocol _protocol;

    private RocketPoolNetwork(PoolLedger ledger, RocketPoolProtocol protocol)
    {
        Ledger = ledger;
        _protocol = protocol;
    }

    /// <summary>Gets the table of rETH, which the reported pair prices.</summary>
    public static TokenId Reth => RocketPoolTokens.Reth;

    /// <summary>Gets the table of ether, held by people and by the contracts. Unit: wei.</summary>
    public static TokenId Ether => RocketPoolTokens.Ether;

    /// <summary>Gets the table of RPL.</summary>
    public static TokenId Rpl => RocketPoolTokens.Rpl;

    /// <summary>Gets the ledger: journal, timeline, history, snapshots, digests, invariants.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>Gets the terms in force: those of the opening, with the settings as they are now.</summary>
    /// <exception cref="InvalidOperationException">The pool is not opened.</exception>
    public RocketPoolTerms Terms => _protocol.State.IsOpened
        ? Now.Terms()
        : throw new InvalidOperationException("The pool is not opened: it has no terms yet.");

    /// <summary>Gets what can be read of the present state.</summary>
    internal RocketPoolTransaction Now => _protocol.Reading();

    /// <summary>Opens an empty network, before its first event.</summary>
    /// <returns>The network.</returns>
    public static RocketPoolNetwork Open() => Open(rules: null);

    /// <summary>Opens a network where a snapshot left it.</summary>
    /// <param name="snapshot">The snapshot's bytes: <see cref="Save"/>.</param>
    /// <returns>The network.</returns>
    /// <exception cref="LedgerCorruptException">The bytes are damaged or of something else.</exception>
    public static RocketPoolNetwork Resume(ReadOnlySpan<byte> snapshot)
    {
        RocketPoolProtocol protocol = new();
        return new RocketPoolNetwork(PoolLedger.Resume(snapshot, protocol), protocol);
    }

    /// <summary>Opens a network by replaying a journal; no rule is decided again.</summary>
    /// <param name="journal">The journal, from its first event.</param>
    /// <param name="until">The last event to apply.</param>
    /// <returns>The network right after that event.</returns>
    public static RocketPoolNetwork Fold(Journal journal, EventNumber until)
    {
        RocketPoolProtocol protocol = new();
        return new RocketPoolNetwork(PoolLedger.Fold(journal, protocol, until), protocol);
    }

    /// <summary>The network right after an earlier event, as a network of its own.</summary>
    /// <param name="until">The event.</param>
    /// <returns>Another network; this one does not change.</returns>
    public RocketPoolNetwork At(EventNumber until)
    {
        RocketPoolProtocol? protocol = null;
        PoolLedger ledger = Ledger.StateAt(until, () => protocol = new RocketPoolProtocol());
        return new RocketPoolNetwork(ledger, protocol!);
    }

    /// <summary>Everything that there is, in canonical bytes, from which <see cref="Resume"/> goes on.</summary>
    /// <returns>The bytes; equal states give equal bytes on every machine.</returns>
    public byte[] Save() => Ledger.Snapshot();

    /// <summary>Decides a command and, when it is accepted, applies it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The command is null or one that nobody can mean, or the context has no actor.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or the event cannot be applied.</exception>
    public Outcome<RocketPoolEvent> Execute(IRocketPoolCommand command, in Context context) =>
        Ledger.Execute(command, context).Select(static e => (RocketPoolEvent)e);

    /// <summary>Decides a command without applying it: the same numbers and the same rejections as its execution.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, in which block.</param>
    /// <returns>The event that would follow, or the rejection.</returns>
    /// <exception cref="ArgumentException">The command is null or one that nobody can mean, or the context has no actor.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public Outcome<RocketPoolEvent> Preview(IRocketPoolCommand command, in Context context) =>
        Ledger.Preview(command, context).Select(static e => (RocketPoolEvent)e);

    /// <summary>Opens an empty network under given rules.</summary>
    /// <param name="rules">The rules; null for those of the version in the terms.</param>
    internal static RocketPoolNetwork Open(RocketPoolRules? rules)
    {
        RocketPoolProtocol protocol = new(rules);
        return new RocketPoolNetwork(new PoolLedger(protocol), protocol);
    }
}
