using System.Numerics;
using StakingLedger.Cli;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>A recorded history, replayed, from which observed values are made. Replayed once for each name.</summary>
internal sealed class RecordedPool
{
    /// <summary>Tests that share the pools run one after the other: a ledger is not for several threads at once.</summary>
    public const string Collection = "recorded pools";

    public const string LidoSmall = "lido/small";
    public const string LidoMedium = "lido/medium";
    public const string LidoHuge = "lido/huge";
    public const string LidoTiny = "lido/tiny";
    public const string LidoV2 = "lido/v2";
    public const string RocketSmall = "rocketpool/small";
    public const string RocketMedium = "rocketpool/medium";
    public const string HouseReported = "house/value-accruing-reported";
    public const string HouseCustodian = "house/custodian-omnibus";

    private static readonly SortedDictionary<string, RecordedPool> Known = new(StringComparer.Ordinal);

    private RecordedPool(PoolLedger ledger, ReconciliationFacts facts)
    {
        (Ledger, Facts) = (ledger, facts);
    }

    public PoolLedger Ledger { get; }

    /// <summary>What the host knows: other rules, and the books.</summary>
    public ReconciliationFacts Facts { get; }

    /// <summary>Of a Lido history: what the pool itself says of its two vaults after every operation.</summary>
    public IReadOnlyList<(EventNumber At, Amount Execution, Amount Withdrawals)> Vaults { get; private init; } = [];

    /// <summary>Of a Lido history: its contracts.</summary>
    public LidoAccounts? Contracts { get; private init; }

    public static RecordedPool Of(string name)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(name, out RecordedPool? pool))
            {
                pool = name switch
                {
                    LidoSmall => Lido("small-s1.jsonl"),
                    LidoMedium => Lido("medium-s1.jsonl.gz"),
                    LidoHuge => Lido("edge-huge-s1.jsonl.gz"),
                    LidoTiny => Lido("edge-tiny-s1.jsonl.gz"),
                    LidoV2 => Lido("v2-medium-s1.jsonl.gz", LidoVersion.V3),
                    RocketSmall => RocketPool(RocketPoolTraceFiles.Small),
                    _ when name.StartsWith("house/", StringComparison.Ordinal) => House($"examples/{name[6..]}.jsonl"),
                    _ => RocketPool(RocketPoolTraceFiles.Medium),
                };
                Known.Add(name, pool);
            }

            return pool;
        }
    }

    public static BigInteger Big(UInt256 value) => (BigInteger)value;

    public static ObservedNumber Wei(BigInteger value) => Number(value.ToString(null, null), ObservedUnit.Wei);

    public static ObservedNumber Number(string text, ObservedUnit unit)
    {
        Assert.True(ObservedNumber.TryParse(text, unit, out ObservedNumber number), text);
        return number;
    }

    /// <summary>Every holder of the priced token with assets, at some events of the history.</summary>
    public IEnumerable<(AccountId Account, EventNumber At)> Places(ulong stride)
    {
        for (ulong i = 1; i <= Ledger.LastEvent.Value; i += stride)
        {
            EventNumber at = EventNumber.From(i);
            for (uint h = 0; h < (uint)Ledger.Accounts.Count && !Ledger.Timeline.PairAt(at).Shares.IsZero; h++)
            {
                AccountId account = Ledger.Accounts[new AccountHandle(h)];
                if (!Ledger.BalanceAt(account, at).IsZero)
                {
                    yield return (account, at);
                }
            }
        }
    }

    /// <summary>The last event of an account, and the last step of the rate: either may be the nearest.</summary>
    public EventNumber[] Nearest(AccountId account, EventNumber at)
    {
        (int first, int count) = Ledger.Timeline.PlacesOf(at);
        EventNumber[] rate = first + count == 0 ? [] : [Ledger.Timeline.EventOf(first + count - 1)];
        return [.. Ledger.EventsOf(default, account, EventNumber.Genesis, at).TakeLast(1), .. rate];
    }

    /// <summary>Every holder of the priced token with assets after an event.</summary>
    public IEnumerable<AccountId> Places(EventNumber at)
    {
        for (uint h = 0; h < (uint)Ledger.Accounts.Count; h++)
        {
            AccountId account = Ledger.Accounts[new AccountHandle(h)];
            if (!Ledger.BalanceAt(account, at).IsZero)
            {
                yield return account;
            }
        }
    }

    public ReconciledRow Compare(ObservedRow row, bool withFacts = true) =>
        new Reconciliation(Ledger, withFacts ? Facts : null).Compare(row);

    public BigInteger Shares(AccountId account, EventNumber at) => Big(Ledger.SharesAt(default, account, at).Value);

    public BigInteger Balance(AccountId account, EventNumber at) => Big(Ledger.BalanceAt(account, at).Value);

    public (BigInteger Assets, BigInteger Shares) Pair(EventNumber at)
    {
        PricingPair pair = Ledger.Timeline.PairAt(at);
        return (Big(pair.Assets.Value), Big(pair.Shares.Value));
    }

    private static RecordedPool Lido(string file, LidoVersion other = LidoVersion.V2)
    {
        LidoTraceReader? reader = LidoTraceReader.Open(TraceFiles.PathOf(file), out RowError? error);
        Assert.Null(error);
        using (reader)
        {
            LidoReplay replay = LidoReplay.Open(Assert.IsType<LidoTraceHeader>(reader!.Read()), out _);
            List<(EventNumber At, Amount Execution, Amount Withdrawals)> vaults = [];
            while (reader.Read() is { } row)
            {
                if (row is LidoTraceOperation operation)
                {
                    _ = replay.Execute(operation);
                    LidoEther ether = replay.Pool.Ether;
                    vaults.Add((replay.Pool.Ledger.LastEvent, ether.ExecutionRewards, ether.Withdrawals));
                }
            }

            PoolLedger ledger = replay.Pool.Ledger;
            return new RecordedPool(ledger, new ReconciliationFacts
            {
                Books = BooksOf(ledger, static () => new LidoProtocol()),
                OtherHistories = [LidoUnderRules.History(ledger, other)],
            })
            {
                Vaults = vaults,
                Contracts = replay.Pool.Terms.Accounts,
            };
        }
    }

    private static RecordedPool RocketPool(string file)
    {
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(file);
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

        PoolLedger ledger = replay.Ledger;
        Restatement other = ledger.Restate(new RocketPoolProtocol(new MintsAtGross()), ledger.LastEvent);
        return new RecordedPool(ledger, new ReconciliationFacts
        {
            OtherHistories = [new OtherHistory("minting without the deposit fee", other)],
            Books = BooksOf(ledger, static () => new RocketPoolProtocol()),
        });
    }

    private static RecordedPool House(string file)
    {
        using NativeHistoryReader reader = new(File.OpenRead(TestEnvironment.PathOf(file)), file);
        StakingPool pool = NativeReplay.Open((NativeHeader)reader.Read()!);
        while (reader.Advance())
        {
            _ = reader.HasCommand ? NativeReplay.Execute(pool, reader) : default;
        }

        return new RecordedPool(
            pool.Ledger, new ReconciliationFacts { Books = BooksOf(pool.Ledger, static () => new StakingPoolProtocol()) });
    }

    /// <summary>Read at once: tests that run side by side share them.</summary>
    private static ReconciliationBooks BooksOf(PoolLedger ledger, Func<IProtocol> protocol)
    {
        ReconciliationBooks books = new(ledger, protocol);
        books.Read();
        return books;
    }

    /// <summary>A rule that mints for the whole deposit, its fee included: an earlier version, so to say.</summary>
    private sealed class MintsAtGross : RocketPoolRules
    {
        public override Amount MintingPart(Amount value, Amount fee) => value;
    }
}
