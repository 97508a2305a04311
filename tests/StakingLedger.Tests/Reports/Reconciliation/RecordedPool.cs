using System.Numerics;
using StakingLedger.Cli;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Reports;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>A recorded history, replayed, from which observed values are made. Replayed once for each name.</summary>
internal sealed class RecordedPool
{
    public const string LidoSmall = "lido/small";
    public const string LidoMedium = "lido/medium";
    public const string LidoHuge = "lido/huge";
    public const string RocketSmall = "rocketpool/small";
    public const string RocketMedium = "rocketpool/medium";

    private static readonly SortedDictionary<string, RecordedPool> Known = new(StringComparer.Ordinal);

    private RecordedPool(PoolLedger ledger, ReconciliationFacts facts)
    {
        (Ledger, Facts) = (ledger, facts);
    }

    public PoolLedger Ledger { get; }

    /// <summary>What the host knows: other rules and what waits in vaults.</summary>
    public ReconciliationFacts Facts { get; }

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
                    RocketSmall => RocketPool(RocketPoolTraceFiles.Small),
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

    public ReconciledRow Compare(ObservedRow row, bool withFacts = true) =>
        new Reconciliation(Ledger, withFacts ? Facts : null).Compare(row);

    public BigInteger Shares(AccountId account, EventNumber at) => Big(Ledger.SharesAt(default, account, at).Value);

    public BigInteger Balance(AccountId account, EventNumber at) => Big(Ledger.BalanceAt(account, at).Value);

    public (BigInteger Assets, BigInteger Shares) Pair(EventNumber at)
    {
        PricingPair pair = Ledger.Timeline.PairAt(at);
        return (Big(pair.Assets.Value), Big(pair.Shares.Value));
    }

    private static RecordedPool Lido(string file)
    {
        LidoTraceReader? reader = LidoTraceReader.Open(TraceFiles.PathOf(file), out RowError? error);
        Assert.Null(error);
        using (reader)
        {
            LidoReplay replay = LidoReplay.Open(Assert.IsType<LidoTraceHeader>(reader!.Read()), out _);
            LidoVaults vaults = new();
            while (reader.Read() is { } row)
            {
                if (row is LidoTraceOperation operation)
                {
                    _ = replay.Execute(operation);
                    vaults.Look(replay.Pool);
                }
            }

            PoolLedger ledger = replay.Pool.Ledger;
            return new RecordedPool(ledger, new ReconciliationFacts
            {
                Unreported = vaults.Entries,
                OtherHistories = [LidoUnderRules.History(ledger, LidoVersion.V2)],
            });
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
            Unreported = [new UnreportedAssets(EventNumber.First, "ether in the token contract", Amount.FromEther("1.23456789"))],
        });
    }

    /// <summary>A rule that mints for the whole deposit, its fee included: an earlier version, so to say.</summary>
    private sealed class MintsAtGross : RocketPoolRules
    {
        public override Amount MintingPart(Amount value, Amount fee) => value;
    }
}
