using System.IO.Compression;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>A recorded history, replayed, whose statements are read.</summary>
internal sealed record StatementHistory(string Name, PoolLedger Ledger, Func<IProtocol> Protocol)
{
    public static readonly string[] Small =
    [
        "lido/small-s1.jsonl", "lido/v2-small-s1.jsonl", "rocketpool/small-seed1.jsonl", "examples/custodian-omnibus.jsonl",
        "examples/slashing-bond-insurance.jsonl", "examples/queue-run.jsonl", "examples/value-accruing-reported.jsonl",
        "examples/direct-staking.jsonl",
    ];

    private static readonly SortedDictionary<string, StatementHistory> Opened = new(StringComparer.Ordinal);

    public Timestamp First => Ledger.ContextOf(Ledger.Journal.FirstEvent).Time;

    public Timestamp Last => Ledger.ContextOf(Ledger.LastEvent).Time;

    public IEnumerable<AccountId> Accounts =>
        Enumerable.Range(0, Ledger.Accounts.Count).Select(i => Ledger.Accounts[new AccountHandle((uint)i)]);

    public static StatementHistory Of(string name)
    {
        lock (Opened)
        {
            return Opened.TryGetValue(name, out StatementHistory? known) ? known : Opened[name] = Open(name);
        }
    }

    public HolderStatement Statement(StatementRequest request) => HolderStatement.Of(Ledger, Protocol, request);

    public List<StatementPeriod> Periods(StatementRequest request) => [.. Statement(request).Periods()];

    /// <summary>The shares of an account after an event in all forms, by the ledger's index and not by a walk.</summary>
    public Shares SharesAt(AccountId account, EventNumber number)
    {
        Shares shares = Shares.Zero;
        for (byte i = 0; i < Ledger.Tokens.Count; i++)
        {
            shares += i == 0 || Ledger.Tokens[i].IsWrapped ? Ledger.SharesAt(new TokenId(i), account, number) : Shares.Zero;
        }

        return shares;
    }

    private static StatementHistory Open(string name)
    {
        string path = name.StartsWith("examples/", StringComparison.Ordinal)
            ? TestEnvironment.PathOf(name)
            : Path.Combine(AppContext.BaseDirectory, "Traces", name);
        using FileStream file = File.OpenRead(path);
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return name.Split('/')[0] switch
        {
            "lido" => Lido(name, stream),
            "rocketpool" => RocketPool(name, stream),
            _ => Native(name, stream),
        };
    }

    private static StatementHistory Native(string name, Stream stream)
    {
        NativeReplayed replayed = NativeReplay.Run(stream, name);
        return new StatementHistory(name, replayed.Pool!.Ledger, static () => new StakingPoolProtocol());
    }

    private static StatementHistory Lido(string name, Stream stream)
    {
        using LidoTraceReader reader = new(stream, name);
        LidoReplay replay = LidoReplay.Open((LidoTraceHeader)reader.Read()!, out _);
        while (reader.Read() is { } row)
        {
            if (row is LidoTraceOperation operation)
            {
                _ = replay.Execute(operation);
            }
        }

        return new StatementHistory(name, replay.Pool.Ledger, static () => new LidoProtocol());
    }

    private static StatementHistory RocketPool(string name, Stream stream)
    {
        using RocketPoolTraceReader reader = new(stream, name);
        RocketPoolReplay replay = new(reader);
        _ = replay.ReadHeader();
        replay.Open();
        while (replay.TryRead(out Context? context))
        {
            if (context is not null)
            {
                _ = replay.Execute();
            }
        }

        return new StatementHistory(name, replay.Ledger, RocketPoolReplay.NewProtocol);
    }
}
