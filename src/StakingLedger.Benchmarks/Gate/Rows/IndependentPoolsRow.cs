using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>Row 16, second half: two pools on two threads against the same two pools on one.</summary>
internal sealed class IndependentPoolsRow : GateRow
{
    private const int Count = 11;

    private static int Holders => Size.Of(1_000_000);

    private static int Transfers => Size.Of(1 << 18);

    public override int Number => 16;

    public override string Subject => "two threads, independent pools, transfers by handle";

    public override IReadOnlyList<Claim> Measure()
    {
        Claim claim = Claim.AtLeast("faster than one thread, wall time", 1.7, 1.9, []);
        if (SpareCores.Missing(2) is { } before)
        {
            return [claim with { Notice = before }];
        }

        TransferWorkload workload = new(Holders, Transfers);
        long events = (long)Transfers * 2 * (Count + 5);
        StakingPool[] pools = [workload.Pool(events), workload.Pool(events)];
        TransferAssetsByHandle[][] streams = [.. pools.Select(workload.ByHandle)];
        TouchLoop[] floors = [Floor(pools[0]), Floor(pools[1])];
        int runs = 0;
        Work one = new("one thread", 2 * Transfers, () =>
        {
            runs++;
            Run(0);
            Run(1);
            return null;
        });
        Work two = new("two threads", 2 * Transfers, () =>
        {
            runs++;
            Thread other = new(() => Run(1));
            other.Start();
            Run(0);
            other.Join();
            return null;
        });
        Work touchedByOne = new("touched by one thread", 2 * Transfers, () =>
        {
            Touch(0);
            Touch(1);
            return null;
        });
        Work touchedByTwo = new("touched by two", 2 * Transfers, () =>
        {
            Thread other = new(() => Touch(1));
            other.Start();
            Touch(0);
            other.Join();
            return null;
        });
        RoundTimes times = Rounds.OnWall(Count, one, two, touchedByOne, touchedByTwo);
        foreach (StakingPool pool in pools)
        {
            TransferRows.DemandEqual(workload.Expected(_ => runs), workload.Sum(pool));
        }

        return SpareCores.Missing(2) is { } after
            ? [claim with { Notice = after }]
            :
            [
                claim with
                {
                    Values = times.Ratio(one, two),
                    Limits = times.Ratio(touchedByOne, touchedByTwo),
                    Detail = TransferRows.Detail(times, one, two, touchedByOne, touchedByTwo),
                },
            ];

        TouchLoop Floor(StakingPool pool) => new(pool.Ledger.Accounts.Count, 2L * Transfers * (Count + 5));

        void Touch(int pool) => _ = floors[pool].Run(streams[pool]);

        void Run(int pool) => pools[pool].ExecuteAll(streams[pool], workload.Context, out _);
    }
}
