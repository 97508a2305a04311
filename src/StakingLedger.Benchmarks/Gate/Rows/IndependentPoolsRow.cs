using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>Row 16, second half: two pools on two threads against the same two pools on one.</summary>
internal sealed class IndependentPoolsRow : GateRow
{
    private const int Count = 11;

    private static int Holders => Size.Of(1_000_000);

    private static int Transfers => Size.Of(1 << 19);

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
        RoundTimes times = Rounds.OnWall(Count, one, two);
        foreach (StakingPool pool in pools)
        {
            TransferRows.DemandEqual(workload.Expected(_ => runs), workload.Sum(pool));
        }

        return SpareCores.Missing(2) is { } after
            ? [claim with { Notice = after }]
            : [claim with { Values = times.Ratio(one, two), Detail = TransferRows.Detail(times, one, two) }];

        void Run(int pool) => pools[pool].ExecuteAll(streams[pool], workload.Context, out _);
    }
}
