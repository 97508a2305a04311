using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Deposits and transfers in turn, one command at a time, among random holders; every deposit moves the rate. By handle and by
/// account, beside the ledger that one would write without this library. Ours keep their journal.
/// </summary>
[Config(typeof(OnceInProcess))]
public class ExecuteBenchmarks
{
    /// <summary>One run. All sides run the same parts of the stream, for each part begins at the rate that the ones before left.</summary>
    public const int Commands = 1 << 18;

    private const int Stream = 1 << 20;

    /// <summary>Room in the journals, in runs; a run more would be served as well, from fresh memory.</summary>
    private const int Room = 18;

    private TransferWorkload? _workload;
    private NaiveLedger? _naive;
    private StakingPool? _byHandlePool;
    private StakingPool? _byAccountPool;
    private (string From, string To, BigInteger Amount)[] _byText = [];
    private DepositByHandle[] _depositsByHandle = [];
    private TransferAssetsByHandle[] _transfersByHandle = [];
    private Deposit[] _depositsByAccount = [];
    private TransferAssets[] _transfersByAccount = [];
    private WaitLoop? _waitsByHandle;
    private WaitLoop? _waitsByAccount;
    private int _naiveRuns;
    private int _handleRuns;
    private int _accountRuns;

    public int Holders { get; set; } = 1_000_000;

    private TransferWorkload Workload => _workload ??= new TransferWorkload(Holders, Stream);

    [GlobalSetup(Target = nameof(Naive))]
    public void SetupNaive()
    {
        _naive = Workload.Naive();
        _byText = Workload.ByText(_naive);
    }

    [GlobalSetup(Target = nameof(ByHandle))]
    public void SetupByHandle()
    {
        _byHandlePool = Workload.Pool((long)Commands * Room, Commands / 2 * Room);
        TransferAssetsByHandle[] all = Workload.ByHandle(_byHandlePool);
        _depositsByHandle = [.. Every(all, 0).Select(static t => new DepositByHandle(t.To, t.Amount))];
        _transfersByHandle = [.. Every(all, 1)];
    }

    [GlobalSetup(Target = nameof(ByAccount))]
    public void SetupByAccount()
    {
        _byAccountPool = Workload.Pool((long)Commands * Room, Commands / 2 * Room);
        TransferAssets[] all = Workload.ByAccount();
        _depositsByAccount = [.. Every(all, 0).Select(static t => new Deposit(t.To, t.Amount))];
        _transfersByAccount = [.. Every(all, 1)];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commands, Description = "Dictionary<string, BigInteger>")]
    public int Naive()
    {
        int accepted = 0;
        NaiveLedger ledger = _naive!;
        int first = First(ref _naiveRuns);
        for (int i = first; i < first + Commands; i += 2)
        {
            accepted += ledger.Deposit(_byText[i].To, _byText[i].Amount) ? 1 : 0;
            accepted += ledger.Transfer(_byText[i + 1].From, _byText[i + 1].To, _byText[i + 1].Amount) ? 1 : 0;
        }

        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Commands, Description = "by account")]
    public int ByAccount()
    {
        int accepted = 0;
        StakingPool pool = _byAccountPool!;
        Context context = Workload.Context;
        int first = First(ref _accountRuns) / 2;
        for (int i = first; i < first + (Commands / 2); i++)
        {
            accepted += pool.Execute(in _depositsByAccount[i], in context).IsAccepted ? 1 : 0;
            accepted += pool.Execute(in _transfersByAccount[i], in context).IsAccepted ? 1 : 0;
        }

        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Commands, Description = "by handle")]
    public int ByHandle()
    {
        int accepted = 0;
        StakingPool pool = _byHandlePool!;
        Context context = Workload.Context;
        int first = First(ref _handleRuns) / 2;
        for (int i = first; i < first + (Commands / 2); i++)
        {
            accepted += pool.Execute(in _depositsByHandle[i], in context).IsAccepted ? 1 : 0;
            accepted += pool.Execute(in _transfersByHandle[i], in context).IsAccepted ? 1 : 0;
        }

        return accepted;
    }

    /// <summary>
    /// What a host waits for memory at least, when it waits for each outcome. No row of BenchmarkDotNet: a part of the gate.
    /// </summary>
    internal int WaitsByHandle() => (_waitsByHandle ??= new WaitLoop(_byHandlePool!.Ledger.Accounts, Commands * 2)).Run(
        _depositsByHandle.AsSpan(0, Commands / 2), _transfersByHandle.AsSpan(0, Commands / 2));

    internal int WaitsByAccount() => (_waitsByAccount ??= new WaitLoop(_byAccountPool!.Ledger.Accounts, Commands * 2)).Run(
        _depositsByAccount.AsSpan(0, Commands / 2), _transfersByAccount.AsSpan(0, Commands / 2));

    /// <summary>Fails when sides that ran equally often do not hold the same shares, or two pools not the same journal.</summary>
    internal void DemandEqual()
    {
        ulong naive = Workload.Sum(_naive!);
        if (_naiveRuns != _handleRuns || _naiveRuns != _accountRuns
            || Workload.Sum(_byHandlePool!) != naive || Workload.Sum(_byAccountPool!) != naive
            || _byHandlePool!.Ledger.JournalDigest(true) != _byAccountPool!.Ledger.JournalDigest(true))
        {
            throw new InvalidOperationException("The sides do not hold the same shares: there is nothing to compare.");
        }
    }

    private static IEnumerable<T> Every<T>(T[] all, int parity) => all.Where((_, i) => i % 2 == parity);

    /// <summary>The place of the next part of the stream; from the beginning again after its end.</summary>
    private static int First(ref int runs) => runs++ % (Stream / Commands) * Commands;
}
