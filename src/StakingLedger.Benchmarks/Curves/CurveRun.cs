using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Measures everything that is drawn, with so many holders. Fresh transfers in every round: the same ones again would find their cells
/// in the cache.
/// </summary>
internal sealed class CurveRun
{
    public const string Events = "events";
    public const string Reports = "reports";
    public const string Balances = "balances";
    public const string Travel = "time-travel";
    public const string Memory = "memory";
    public const string HandlesSeries = "by handle";
    public const string AddressesSeries = "by address";
    public const string BalancesSeries = "balances";
    public const string CopySeries = "plain copy, 16 bytes in and out";
    public const string IndexSeries = "time-travel index, bytes per posting";

    private const int Count = 9;
    private const int WarmUps = 3;
    private const string Nanoseconds = "nanoseconds of CPU time of one thread";

    private readonly CurveBook _book;
    private readonly int _holders;
    private readonly int _transfers = Size.Of(200_000);
    private readonly HousePool _house;

    public CurveRun(CurveBook book, int holders)
    {
        (_book, _holders) = (book, holders);
        book.Declare(Events, "A transfer in bulk, journal included", $"{Nanoseconds} per transfer");
        book.Declare(Reports, "An oracle's report", $"{Nanoseconds} per report");
        book.Declare(Balances, "All balances at one rate", $"{Nanoseconds} per holder");
        book.Declare(Travel, "The balance of a random holder after a random event", $"{Nanoseconds} per question");
        book.Declare(Memory, "Memory", "bytes, measured after a full collection");
        MeasureMemory();
        _house = HousePool.Open(holders, (Count + WarmUps) * 2L * _transfers);
    }

    public void Measure()
    {
        MeasureBalances();
        MeasureReports();
        MeasureTransfers();
        MeasureTimeTravel();
    }

    private static double[] Time(long operations, Action run) => Time(operations, _ => run());

    private static double[] Time(long operations, Action<int> run)
    {
        var times = new double[Size.Small ? 1 : Count];
        for (int round = Size.Small ? 0 : -WarmUps; round < times.Length; round++)
        {
            double start = ThreadClock.Nanoseconds();
            run(round + WarmUps);
            double taken = ThreadClock.Nanoseconds() - start;
            if (round >= 0)
            {
                times[round] = taken / operations;
                continue;
            }

            // The compiler's background work is let finish.
            Thread.Sleep(100);
        }

        return times;
    }

    /// <summary>Of a pool with room for its deposits alone; neither their rows in the journal nor the list of addresses count.</summary>
    private void MeasureMemory()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        HousePool house = HousePool.Open(_holders);
        long taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        long addresses = house.Holders.Length * (long)AccountId.ByteLength;
        long journal = house.Pool.Ledger.Journal.Count * Unsafe.SizeOf<JournalRow>();
        _book.Add(Memory, "ledger, bytes per holder", _holders, (taken - addresses - journal) / (double)_holders);
    }

    private void MeasureBalances()
    {
        // Slices of at least a million balances: the clock is coarse, and a small pool is done in no time.
        int times = Math.Max(1, Size.Of(1_000_000) / _holders);
        var balances = new UInt128[_holders];
        var from = new UInt128[_holders];
        var to = new UInt128[_holders];
        PricingPair pair = _house.Pool.Pair;
        Work converted = new("balances", (long)times * _holders, () =>
        {
            for (int i = 0; i < times; i++)
            {
                _ = _house.Pool.CopyBalances(pair, _house.First, balances);
            }

            return null;
        });
        Work copied = new("copy", (long)times * _holders, () =>
        {
            for (int i = 0; i < times; i++)
            {
                from.CopyTo(to, 0);
            }

            return null;
        });
        RoundTimes taken = Rounds.OnThread(Count, converted, copied);
        _book.Add(Balances, BalancesSeries, _holders, taken.Of(converted));
        _book.Add(Balances, CopySeries, _holders, taken.Of(copied));
    }

    private void MeasureReports()
    {
        // So many that the warm-up runs compile all of a report.
        const int count = 2_000;
        _book.Add(Reports, "report", _holders, Time(count, () =>
        {
            for (int i = 0; i < count; i++)
            {
                _ = _house.Report();
            }
        }));
    }

    private void MeasureTransfers()
    {
        Move[] moves = Moves.Uniform(_holders, _transfers * (Count + WarmUps), seed: 1);
        TransferAssetsByHandle[] byHandle = Moves.ByHandle(moves, _house.First);
        TransferAssets[] byAddress = Moves.ByAddress(moves, _house.Holders);
        Context desk = _house.Desk;
        _book.Add(Events, HandlesSeries, _holders, Time(_transfers, round =>
            Demand(_house.Pool.ExecuteAll(byHandle.AsSpan(round * _transfers, _transfers), desk, out _))));
        _book.Add(Events, AddressesSeries, _holders, Time(_transfers, round =>
            Demand(_house.Pool.ExecuteAll(byAddress.AsSpan(round * _transfers, _transfers), desk, out _))));
    }

    private void Demand(int accepted)
    {
        if (accepted != _transfers)
        {
            throw new InvalidOperationException($"Only {accepted} of {_transfers} transfers were accepted.");
        }
    }

    private void MeasureTimeTravel()
    {
        PoolLedger ledger = _house.Pool.Ledger;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        _ = ledger.BalanceAt(_house.Holders[0], ledger.LastEvent);
        long taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        long postings = _holders + (2L * (ledger.Journal.Count - _holders));
        _book.Add(Memory, IndexSeries, _holders, taken / (double)postings);

        const int count = 20_000;
        Dice dice = new(3);
        (int Holder, EventNumber Event)[] asked =
        [
            .. Enumerable.Range(0, count)
                .Select(_ => ((int)dice.Below((uint)_holders), EventNumber.From(dice.Next() % ledger.LastEvent.Value + 1))),
        ];
        _book.Add(Travel, "question", _holders, Time(count, () =>
        {
            foreach ((int holder, EventNumber number) in asked)
            {
                _ = ledger.BalanceAt(_house.Holders[holder], number);
            }
        }));
    }
}
