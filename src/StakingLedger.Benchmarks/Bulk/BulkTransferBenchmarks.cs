using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Transfers of assets between random holders, by handle and by account, beside the ledgers that one would write without this
/// library, and beside a loop that only touches the memory. Ours keep their journal.
/// </summary>
[Config(typeof(OnceInProcess))]
public class BulkTransferBenchmarks
{
    /// <summary>
    /// Enough that the tables, not the start, decide. The slow sides run a part of the stream at a time: the naive one so much that
    /// every round bears its share of the garbage it makes.
    /// </summary>
    public const int Transfers = 1 << 19;

    public const int NaiveTransfers = Transfers / 2;

    public const int StructTransfers = Transfers / 4;

    /// <summary>Room in the journals: a run more would be served as well, from fresh memory.</summary>
    internal const int Room = 17;

    private TransferWorkload? _workload;
    private NaiveLedger? _naive;
    private StructLedger? _structs;
    private StakingPool? _pool;
    private TouchLoop? _floor;
    private (string From, string To, BigInteger Amount)[] _byText = [];
    private (Address20 From, Address20 To, UInt128 Amount)[] _byKey = [];
    private TransferAssetsByHandle[] _byHandle = [];
    private TransferAssets[] _byAccount = [];
    private int _naiveRuns;
    private int _structRuns;
    private int _runs;

    public int Holders { get; set; } = Size.Of(1_000_000);

    private TransferWorkload Workload => _workload ??= new TransferWorkload(Holders, Scaled(Transfers));

    [GlobalSetup(Target = nameof(Naive))]
    public void SetupNaive()
    {
        _naive = Workload.Naive();
        _byText = Workload.ByText(_naive);
    }

    [GlobalSetup(Target = nameof(Structs))]
    public void SetupStructs()
    {
        _structs = Workload.Structs();
        _byKey = Workload.ByKey();
    }

    [GlobalSetup(Targets = [nameof(OneByOne), nameof(ByAccount), nameof(ByHandle)])]
    public void SetupPool()
    {
        _pool = Workload.Pool((long)Scaled(Transfers) * Room);
        _byHandle = Workload.ByHandle(_pool);
        _byAccount = Workload.ByAccount();
    }

    [GlobalSetup(Target = nameof(Touches))]
    public void SetupFloor()
    {
        SetupPool();
        _floor = new TouchLoop(_pool!.Ledger.Accounts.Count, (long)Scaled(Transfers) * Room);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = NaiveTransfers, Description = "Dictionary<string, BigInteger>")]
    public int Naive()
    {
        int accepted = 0;
        foreach ((string from, string to, BigInteger amount) in Part(_byText, NaiveTransfers, ref _naiveRuns))
        {
            accepted += _naive!.Transfer(from, to, amount) ? 1 : 0;
        }

        return accepted;
    }

    [Benchmark(OperationsPerInvoke = StructTransfers, Description = "Dictionary of structs")]
    public int Structs()
    {
        int accepted = 0;
        foreach (ref readonly (Address20 From, Address20 To, UInt128 Amount) transfer in Part(_byKey, StructTransfers, ref _structRuns))
        {
            accepted += _structs!.Transfer(transfer.From, transfer.To, transfer.Amount) ? 1 : 0;
        }

        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Transfers, Description = "by account, one by one")]
    public int OneByOne()
    {
        _runs++;
        int accepted = 0;
        foreach (ref readonly TransferAssets transfer in _byAccount.AsSpan())
        {
            accepted += _pool!.Execute(transfer, Workload.Context).IsAccepted ? 1 : 0;
        }

        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Transfers, Description = "by account, in bulk")]
    public int ByAccount()
    {
        _runs++;
        return _pool!.ExecuteAll(_byAccount, Workload.Context, out _);
    }

    [Benchmark(OperationsPerInvoke = Transfers, Description = "by handle, in bulk")]
    public int ByHandle()
    {
        _runs++;
        return _pool!.ExecuteAll(_byHandle, Workload.Context, out _);
    }

    [Benchmark(OperationsPerInvoke = Transfers, Description = "the same memory, only touched")]
    public int Touches() => _floor!.Run(_byHandle);

    /// <summary>Fails when a ledger does not hold what the transfers that it ran lead to.</summary>
    internal void DemandExact()
    {
        if (_naive is not null)
        {
            TransferRows.DemandEqual(Workload.Expected(i => TimesOf(i, NaiveTransfers, _naiveRuns)), Workload.Sum(_naive));
        }

        if (_structs is not null)
        {
            TransferRows.DemandEqual(Workload.Expected(i => TimesOf(i, StructTransfers, _structRuns)), Workload.Sum(_structs));
        }

        if (_pool is not null)
        {
            TransferRows.DemandEqual(Workload.Expected(_ => _runs), Workload.Sum(_pool));
        }
    }

    /// <summary>A length, or a part of it where workloads are small: all lengths keep their proportions.</summary>
    private static int Scaled(int length) => Size.Small ? length / 64 : length;

    /// <summary>The next part of a stream, from the beginning again after its end.</summary>
    private static ReadOnlySpan<T> Part<T>(T[] stream, int length, ref int runs)
    {
        int part = runs++ % (Transfers / length);
        return stream.AsSpan(part * Scaled(length), Scaled(length));
    }

    /// <summary>How often a transfer was run in so many runs of parts.</summary>
    private static int TimesOf(int transfer, int length, int runs)
    {
        int parts = Transfers / length;
        return (runs / parts) + (transfer / Scaled(length) < runs % parts ? 1 : 0);
    }
}
