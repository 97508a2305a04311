using BenchmarkDotNet.Attributes;
using StakingLedger.Ledger;

namespace StakingLedger.Benchmarks;

/// <summary>An account's shares after a past event, per question: 50,000 holders, a million transfers.</summary>
[Config(typeof(ShortInProcess))]
public class TimeTravelBenchmarks
{
    private const int Questions = 1_000;

    private TimeTravelQuestions? _questions;
    private TimeTravelLists? _lists;
    private PostingIndex? _index;

    [Params(50_000)]
    public int Holders { get; set; } = 50_000;

    [Params(1_000_000)]
    public int Transfers { get; set; } = 1_000_000;

    [GlobalSetup]
    public void Setup()
    {
        TimeTravelHistory history = new(Holders, Transfers);
        _questions = new TimeTravelQuestions(history, Questions);
        _lists = new TimeTravelLists(history.Ledger, _questions.Accounts);
        _index = history.NewIndex();
        if (ScanLists() != Index() || SearchLists() != Index())
        {
            throw new InvalidOperationException("The index and the lists disagree: there is nothing to compare.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions)]
    public ulong ScanLists() => _questions!.Scan(_lists!);

    [Benchmark(OperationsPerInvoke = Questions)]
    public ulong SearchLists() => _questions!.Search(_lists!);

    [Benchmark(OperationsPerInvoke = Questions)]
    public ulong Index() => _questions!.Ask(_index!);
}
