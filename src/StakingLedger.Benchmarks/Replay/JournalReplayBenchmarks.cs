using BenchmarkDotNet.Attributes;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>
/// The same transfers four times: executed one by one, replayed from a journal, and replayed from a journal file in memory and in a
/// stream; and the writing of that file. Each begins with a pool that a snapshot gave.
/// </summary>
[Config(typeof(OnceInProcess))]
public class JournalReplayBenchmarks
{
    public const int Transfers = 1_000_000;

    private RecordedTransfers? _recorded;
    private StakingPool? _pool;
    private StakingPool? _source;

    public int Holders { get; set; } = 1_000_000;

    private RecordedTransfers Recorded => _recorded ??= RecordedTransfers.Make(Size.Of(Holders), Size.Of(Transfers));

    private StakingPool Pool => _pool!;

    /// <summary>Gets how many events there are.</summary>
    internal int Count => Recorded.Commands.Length;

    [IterationSetup]
    public void Resume() => _pool = Recorded.Resume();

    /// <summary>What was replayed stands where the transfers lead.</summary>
    [IterationCleanup]
    public void Demand()
    {
        if (Pool.Ledger.Journal.Count != 0)
        {
            Recorded.Demand(Pool);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Transfers)]
    public int OneByOne()
    {
        int accepted = 0;
        foreach (TransferAssetsByHandle transfer in Recorded.Commands)
        {
            TransferAssets command = new(Pool.Ledger.Accounts[transfer.From], Pool.Ledger.Accounts[transfer.To], transfer.Amount);
            accepted += Pool.Execute(command, Recorded.Context).IsAccepted ? 1 : 0;
        }

        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Transfers)]
    public long InBulk()
    {
        Recorded.Execute(Pool);
        return Pool.Ledger.Journal.Count;
    }

    [Benchmark(OperationsPerInvoke = Transfers)]
    public long FromJournal()
    {
        Pool.Ledger.AppendFrom(Recorded.Journal);
        return Pool.Ledger.Journal.Count;
    }

    [Benchmark(OperationsPerInvoke = Transfers)]
    public long FromFileInMemory() => (long)Pool.Ledger.AppendFile(Recorded.File).Events;

    [Benchmark(OperationsPerInvoke = Transfers)]
    public long FromFileInStream()
    {
        using MemoryStream stream = new(Recorded.File);
        return (long)Pool.Ledger.AppendFile(stream).Events;
    }

    [Benchmark(OperationsPerInvoke = Transfers)]
    public long Write()
    {
        _source ??= Replayed();
        using MemoryStream stream = new(new byte[Recorded.File.Length]);
        JournalFile.Write(_source.Ledger, stream);
        return stream.Position;
    }

    private StakingPool Replayed()
    {
        StakingPool pool = Recorded.Resume();
        pool.Ledger.AppendFrom(Recorded.Journal);
        return pool;
    }
}
