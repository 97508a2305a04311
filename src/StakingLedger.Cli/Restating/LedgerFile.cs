using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The ledger of a file: a history that was replayed to its end, a journal file, or a version of a restated history.</summary>
internal sealed class LedgerFile
{
    private readonly string _file;
    private readonly HistoryRun? _names;
    private readonly bool _isReplayed;
    private readonly PoolCharter? _charter;

    private LedgerFile(string file, PoolLedger ledger, Func<IProtocol> newProtocol, HistoryRun? names, bool isReplayed)
    {
        (_file, Ledger, NewProtocol, _names, _isReplayed) = (file, ledger, newProtocol, names, isReplayed);
        _charter = ledger.Journal.Count > 0 && ledger.EventAt(EventNumber.First) is PoolOpened opened ? opened.Terms.Charter : null;
    }

    /// <summary>Gets the ledger.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>Gets what makes a fresh protocol.</summary>
    public Func<IProtocol> NewProtocol { get; }

    /// <summary>Gets the versions, where the ledger is one of a restated history.</summary>
    public LedgerVersions? Versions { get; private init; }

    /// <summary>Gets the version that the ledger is; 1 where nothing was restated.</summary>
    public int Version { get; private init; } = 1;

    /// <summary>Gets the folder of the restated history.</summary>
    public string? Folder { get; private init; }

    /// <summary>Gets the file whose first lines say how commands are written; null where none is known.</summary>
    public string? Header { get; private init; }

    /// <summary>Gets in what the assets are counted.</summary>
    public ReportUnit AssetUnit => _charter is null ? new("ETH", 18) : new(_charter.Asset.Symbol, _charter.Asset.Decimals);

    /// <summary>In what a token is counted.</summary>
    public ReportUnit UnitOf(TokenId token) => _charter is null ? new(Ledger.Tokens[token.Index].Symbol, 18) : PoolUnits.OfShares(_charter);

    /// <summary>Opens a history, a journal file, or the folder of a restated history at one of its versions.</summary>
    /// <param name="terminal">Where to read.</param>
    /// <param name="file">The file or folder.</param>
    /// <param name="until">The point up to which a history is replayed; null for all of it.</param>
    /// <param name="version">The version of a folder; null for the newest.</param>
    /// <exception cref="UserErrorException">The file cannot be read, or its ledger cannot go on.</exception>
    public static LedgerFile Open(Terminal terminal, string file, PointInHistory? until = null, int? version = null)
    {
        try
        {
            if (Directory.Exists(file))
            {
                return OpenFolder(terminal, file, version);
            }

            if (version is not null)
            {
                throw new UserErrorException($"{file}: it has no versions; expected the folder of a restated history");
            }

            return IsJournal(file) ? OpenJournal(file) : OpenHistory(terminal, file, until ?? PointInHistory.End);
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{file}: the ledger cannot go on: {e.Message}");
        }
    }

    /// <summary>Opens what is to be restated: of a restated history, the newest version alone goes on.</summary>
    /// <exception cref="UserErrorException">The file cannot be read, or is an older version.</exception>
    public static LedgerFile OpenForRestating(Terminal terminal, string file)
    {
        string? folder = IsJournal(file) ? Path.GetDirectoryName(Path.GetFullPath(file)) : null;
        if (folder is null || RestatementFolder.VersionOf(folder, file) is not { } version)
        {
            return Open(terminal, file);
        }

        LedgerFile newest = Open(terminal, folder);
        return version == newest.Version
            ? newest
            : throw new UserErrorException(
                $"{file}: version {version} was restated already; expected the newest, "
                + $"{RestatementFolder.JournalOf(newest.Version)}, or the folder");
    }

    /// <summary>The account that the user means.</summary>
    /// <exception cref="UserErrorException">The ledger has no such account.</exception>
    public AccountId Find(string text)
    {
        if (_isReplayed)
        {
            return _names!.Find(text);
        }

        AccountId? named = _names?.FindOrNull(text) ?? (AccountId.TryParse(text, out AccountId parsed) ? parsed : null);
        return named is { } account && IsKnown(account)
            ? account
            : throw new UserErrorException($"'{text}' is no account of {_file}; expected an account that took part");
    }

    /// <summary>The token that the user means.</summary>
    /// <exception cref="UserErrorException">The ledger has no such token.</exception>
    public TokenId FindToken(string text)
    {
        for (int i = 0; i < Ledger.Tokens.Count; i++)
        {
            TokenId token = new((byte)i);
            if (string.Equals(text, UnitOf(token).Symbol, StringComparison.OrdinalIgnoreCase)
                || string.Equals(text, Ledger.Tokens[i].Symbol, StringComparison.OrdinalIgnoreCase))
            {
                return token;
            }
        }

        string all = string.Join(", ", Enumerable.Range(0, Ledger.Tokens.Count).Select(i => UnitOf(new TokenId((byte)i)).Symbol));
        throw new UserErrorException($"'{text}' is no token of {_file}; expected one of {ShownText.Of(all)}");
    }

    /// <summary>The name of an account.</summary>
    public string NameOf(AccountId account) => account.IsDefault
        ? string.Empty
        : ShownText.Of(_names?.NameOf(account) ?? account.ToString());

    /// <summary>The last event up to a point.</summary>
    /// <exception cref="UserErrorException">The history has no such point.</exception>
    public EventNumber EventAt(PointInHistory point)
    {
        EventNumber last = Ledger.LastEvent;
        return point.Kind switch
        {
            PointKind.Event when point.Value <= last.Value => EventNumber.From(point.Value),
            PointKind.Event => throw new UserErrorException($"{_file} ends before {point}: its last event is {last.Value}"),
            PointKind.Block when !last.IsGenesis && Ledger.ContextOf(last).Block.Value == 0 =>
                throw new UserErrorException($"{_file}: {point}, where the history has no blocks; expected event:N, epoch:N or an instant"),
            PointKind.Block => Begun(point, Ledger.LastEventUpTo(BlockNumber.From(point.Value))),
            PointKind.Time => Begun(point, Ledger.LastEventUpTo(Timestamp.FromSeconds(point.Value))),
            PointKind.Epoch => Ledger.ReportOf(EpochNumber.From(point.Value))
                ?? throw new UserErrorException($"{_file}: {point} has no report"),
            PointKind.Line when !_isReplayed =>
                throw new UserErrorException($"{_file}: a journal has no lines; expected event:N, block:N, epoch:N or an instant"),
            _ => last,
        };
    }

    /// <summary>A moment before the first event is not one of the history.</summary>
    private EventNumber Begun(PointInHistory point, EventNumber number) => !number.IsGenesis || Ledger.LastEvent.IsGenesis
        ? number
        : throw new UserErrorException(
            $"{_file}: {point} is before the history: its first event is at {Ledger.ContextOf(EventNumber.First).Time}"
            + (point.Kind == PointKind.Block ? $", block {Ledger.ContextOf(EventNumber.First).Block.Value}" : string.Empty));

    /// <summary>Another version of the same folder.</summary>
    /// <exception cref="UserErrorException">There is no such version.</exception>
    public LedgerFile AtVersion(int version) => Versions is null || version < 1 || version > Versions.Count
        ? throw new UserErrorException($"{_file}: it has no version {version}; expected 1 to {Versions?.Count ?? 1}")
        : new LedgerFile(_file, Versions[version], NewProtocol, _names, isReplayed: false)
        {
            Versions = Versions,
            Version = version,
            Folder = Folder,
            Header = Header,
        };

    private bool IsKnown(in AccountId account)
    {
        bool isKnown = Ledger.Accounts.TryFind(account, out _);
        for (int version = 1; !isKnown && version <= Versions?.Count; version++)
        {
            isKnown = Versions[version].Accounts.TryFind(account, out _);
        }

        return isKnown;
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
        return new LedgerFile(file, run.Ledger, run.NewProtocol, run, isReplayed: true)
        {
            Header = file is HistoryFile.StandardInput ? null : file,
        };
    }

    private static LedgerFile OpenFolder(Terminal terminal, string folder, int? version)
    {
        LedgerVersions versions = RestatementFolder.Read(folder, ReadJournal, out Func<IProtocol> protocol);
        string header = Path.Combine(folder, RestatementFolder.Header);
        HistoryRun? names = null;
        if (File.Exists(header))
        {
            using IHistory history = HistoryFile.Demand(terminal, header);
            names = history.Start(keepsPrefix: false);
            names.Begin();
        }

        return new LedgerFile(folder, versions.Current, protocol, names, isReplayed: false)
        {
            Versions = versions,
            Version = versions.Count,
            Folder = folder,
            Header = names is null ? null : header,
        }.AtVersion(version ?? versions.Count);
    }

    private static LedgerFile OpenJournal(string file)
    {
        PoolLedger ledger = ReadJournal(file, out Func<IProtocol> protocol);
        return new LedgerFile(file, ledger, protocol, null, isReplayed: false);
    }

    private static PoolLedger ReadJournal(string file, out Func<IProtocol> protocol)
    {
        using FileStream stream = File.OpenRead(file);
        string name = JournalFile.Inspect(stream, new() { Until = default(EventNumber) }).Protocol;
        stream.Position = 0;
        protocol = name switch
        {
            "lido" => static () => new LidoProtocol(),
            "staking-pool" => static () => new StakingPoolProtocol(),
            "rocket-pool" => static () => new RocketPoolProtocol(),
            _ => throw new UserErrorException(
                $"{file}: a journal of protocol {ShownText.Of(name)}; expected lido, rocket-pool or staking-pool"),
        };
        return PoolLedger.ReplayFile(stream, protocol(), out _, new JournalFileOptions { ChecksDigests = true });
    }
}
