using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The ledger of a file: a history that was replayed to its end, or a journal file.</summary>
internal sealed class LedgerFile
{
    private readonly string _file;
    private readonly HistoryRun? _run;

    private LedgerFile(string file, HistoryRun? run, PoolLedger ledger, Func<IProtocol> newProtocol)
    {
        (_file, _run, Ledger, NewProtocol) = (file, run, ledger, newProtocol);
    }

    /// <summary>Gets the ledger.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>Gets what makes a fresh protocol.</summary>
    public Func<IProtocol> NewProtocol { get; }

    /// <summary>Opens a history or a journal file.</summary>
    /// <exception cref="UserErrorException">The file cannot be read, or its ledger cannot go on.</exception>
    public static LedgerFile Open(Terminal terminal, string file, PointInHistory? until = null)
    {
        try
        {
            return IsJournal(file) ? OpenJournal(file) : OpenHistory(terminal, file, until ?? PointInHistory.End);
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{file}: the ledger cannot go on: {e.Message}");
        }
    }

    /// <summary>The account that the user means.</summary>
    /// <exception cref="UserErrorException">The ledger has no such account.</exception>
    public AccountId Find(string text)
    {
        if (_run is not null)
        {
            return _run.Find(text);
        }

        return AccountId.TryParse(text, out AccountId account) && Ledger.Accounts.TryFind(account, out _)
            ? account
            : throw new UserErrorException($"'{text}' is no account of {_file}; expected an account that took part");
    }

    /// <summary>The name of an account.</summary>
    public string NameOf(AccountId account) => account.IsDefault
        ? string.Empty
        : ShownText.Of(_run?.NameOf(account) ?? account.ToString());

    /// <summary>The last event up to a point.</summary>
    /// <exception cref="UserErrorException">The history has no such point.</exception>
    public EventNumber EventAt(PointInHistory point)
    {
        EventNumber last = Ledger.LastEvent;
        return point.Kind switch
        {
            PointKind.Event when point.Value <= last.Value => EventNumber.From(point.Value),
            PointKind.Event => throw new UserErrorException($"{_file} ends before {point}: its last event is {last.Value}"),
            PointKind.Block => Ledger.LastEventUpTo(BlockNumber.From(point.Value)),
            PointKind.Time => Ledger.LastEventUpTo(Timestamp.FromSeconds(point.Value)),
            PointKind.Epoch => Ledger.ReportOf(EpochNumber.From(point.Value))
                ?? throw new UserErrorException($"{_file}: {point} has no report"),
            _ => last,
        };
    }

    private static bool IsJournal(string file)
    {
        if (file is HistoryFile.StandardInput || new FileInfo(file) is not { Exists: true, Length: > 0 })
        {
            return false;
        }

        using FileStream stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[JournalFile.MarkLength];
        return JournalFile.IsOne(start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    private static LedgerFile OpenHistory(Terminal terminal, string file, PointInHistory until)
    {
        using IHistory history = HistoryFile.Demand(terminal, file);
        HistoryRun run = history.Start(keepsPrefix: false);
        run.Begin();
        run.Advance(until, static _ => { });
        return new LedgerFile(file, run, run.Ledger, run.NewProtocol);
    }

    private static LedgerFile OpenJournal(string file)
    {
        using FileStream stream = File.OpenRead(file);
        string name = JournalFile.Inspect(stream, new() { Until = default(EventNumber) }).Protocol;
        stream.Position = 0;
        Func<IProtocol> protocol = name switch
        {
            "lido" => static () => new LidoProtocol(),
            "staking-pool" => static () => new StakingPoolProtocol(),
            "rocket-pool" => static () => new RocketPoolProtocol(),
            _ => throw new UserErrorException(
                $"{file}: a journal of protocol {ShownText.Of(name)}; expected lido, rocket-pool or staking-pool"),
        };
        PoolLedger ledger = PoolLedger.ReplayFile(stream, protocol(), out _, new JournalFileOptions { ChecksDigests = true });
        return new LedgerFile(file, null, ledger, protocol);
    }
}
