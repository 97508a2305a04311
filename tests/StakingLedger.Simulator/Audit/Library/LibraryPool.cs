using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Simulator.Audit.Library;

/// <summary>The library's pool. Before it is opened, commands go to a bare ledger, which can refuse them as well.</summary>
internal sealed partial class LibraryPool : ILibraryPool
{
    private const string Prefix = "pool.";
    private readonly Dictionary<string, AccountId> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<AccountId, string> names = [];
    private StakingPool? opened;
    private byte[]? snapshot;

    public ulong Events => opened?.Ledger.LastEvent.Value ?? 0;

    /// <summary>The pool's ledger; null before it is opened.</summary>
    public PoolLedger? Ledger => opened?.Ledger;

    private StakingPool Pool => opened ?? throw new InvalidOperationException("The pool was never opened.");

    public LibraryOutcome Preview(Envelope envelope)
    {
        IPoolCommand command = LibraryCommands.Of(envelope.Command);
        Context context = ContextOf(envelope);
        return OutcomeOf(opened is null ? Unopened().Preview(command, context) : opened.Preview(command, context));
    }

    public LibraryOutcome Execute(Envelope envelope)
    {
        IPoolCommand command = LibraryCommands.Of(envelope.Command);
        Context context = ContextOf(envelope);
        if (opened is null)
        {
            return Open(command, context);
        }

        // The frequent commands have a way of their own, which must say the same as the general one.
        return command switch
        {
            Deposit c => OutcomeOf(opened.Execute(c, context).Select(static e => (IEvent)e)),
            TransferAssets c => OutcomeOf(opened.Execute(c, context).Select(static e => (IEvent)e)),
            TransferShares c => OutcomeOf(opened.Execute(c, context).Select(static e => (IEvent)e)),
            _ => OutcomeOf(opened.Execute(command, context)),
        };
    }

    public IReadOnlyList<string> BrokenLaws() =>
        [.. Pool.Ledger.CheckInvariants().Select(static breach => breach.ToString())];

    public void KeepSnapshot() => snapshot = Pool.Snapshot();

    public string? DifferenceOfReplays()
    {
        if (opened is null)
        {
            return null;
        }

        string live = Digest();
        string folded = DigestOf(StakingPool.Replay(Pool.Ledger.Journal).Ledger);
        if (!string.Equals(folded, live, StringComparison.Ordinal))
        {
            return $"the fold of the journal: {folded} is not {live}";
        }

        string filed = DigestOf(StakingPool.ReplayFile(FileOf(Pool.Ledger), out _).Ledger);
        if (!string.Equals(filed, live, StringComparison.Ordinal))
        {
            return $"the replay of the journal's file: {filed} is not {live}";
        }

        if (snapshot is null)
        {
            return null;
        }

        StakingPool resumed = StakingPool.Restore(snapshot);
        resumed.Ledger.AppendFrom(Pool.Ledger.Journal);
        string suffixed = DigestOf(resumed.Ledger);
        return string.Equals(suffixed, live, StringComparison.Ordinal)
            ? null
            : $"the snapshot and the rest of the journal: {suffixed} is not {live}";
    }

    public string Digest() => opened is null ? "unopened" : DigestOf(Pool.Ledger);

    private static string DigestOf(PoolLedger ledger) => $"{ledger.JournalDigest(includeOpenTail: true)} {ledger.StateDigest()}";

    private static byte[] FileOf(PoolLedger ledger)
    {
        using MemoryStream file = new();
        JournalFile.Write(ledger, file);
        return file.ToArray();
    }

    private static PoolLedger Unopened() => new(new StakingPoolProtocol());

    private static LibraryOutcome OutcomeOf(Outcome<IEvent> outcome) => outcome.TryGetValue(out IEvent? accepted)
        ? new LibraryOutcome(null, LibraryEvents.Of(accepted))
        : new LibraryOutcome(CodeOf(outcome.Rejection!), []);

    private static string CodeOf(Rejection rejection) => rejection.Code.StartsWith(Prefix, StringComparison.Ordinal)
        ? rejection.Code[Prefix.Length..]
        : rejection.Code;

    private LibraryOutcome Open(IPoolCommand command, in Context context)
    {
        LibraryOutcome outcome = OutcomeOf(Unopened().Execute(command, context));
        if (outcome.Code is null && command is OpenPool first)
        {
            opened = StakingPool.Open(first.Terms, context);
        }

        return outcome;
    }

    private AccountId IdOf(string account)
    {
        if (!accounts.TryGetValue(account, out AccountId id))
        {
            id = AccountId.FromLabel(account);
            accounts.Add(account, id);
        }

        return id;
    }

    private string NameOf(in AccountId id)
    {
        if (!names.TryGetValue(id, out string? name))
        {
            name = id.ToString();
            names.Add(id, name);
        }

        return name;
    }

    private Context ContextOf(Envelope envelope)
    {
        Context context = Context.By(IdOf(envelope.Actor)).At(Timestamp.FromSeconds(envelope.Time));
        return envelope.ClientId is null ? context : context.For(ClientId.Parse(envelope.ClientId));
    }
}
