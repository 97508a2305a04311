namespace StakingLedger.Benchmarks;

/// <summary>Row 14: a state as bytes.</summary>
internal sealed class SnapshotRow : GateRow
{
    public override int Number => 14;

    public override string Subject => "state of 1M accounts";

    public override IReadOnlyList<Claim> Measure()
    {
        SnapshotBenchmarks subject = new();
        subject.Setup();
        double megabytes = subject.Size / 1e6;

        // Memory that nobody uses any more is handed out again before the system is asked for fresh pages, whose first touch costs
        // several copies and differs from machine to machine. So what a round left behind is collected before the next one.
        Work copy = new("copy", 1, () => subject.Copy());
        Work write = new("write", 1, () => subject.Write());
        Work load = new("load", 1, () => Ignore(subject.Load())) { Prepare = GC.Collect };
        Work index = new("index", subject.Accounts, () => Ignore((ulong)subject.RebuildIndex())) { Prepare = GC.Collect };
        RoundTimes times = Rounds.OnThread(31, copy, write, load, index);

        Work pass = new("hash pass", 1, () => subject.HashPass());
        Work digest = new("state digest", 1, () => subject.Digest());
        RoundTimes hashes = Rounds.OnThread(9, pass, digest);
        return
        [
            Claim.AtMost("snapshot written, as a multiple of a copy of the same bytes", 3, 2, times.Ratio(write, copy)) with
            {
                Detail = $"{megabytes:F0} MB: copy {times.Median(copy) / 1e6:F1} ms, write {times.Median(write) / 1e6:F1} ms",
            },
            Claim.AtMost("snapshot loaded and checked, the index apart, likewise", 3, 2, times.Ratio(load, copy)) with
            {
                Detail = $"load {times.Median(load) / 1e6:F1} ms, on memory that was used before",
            },
            Claim.AtLeast("index rebuilt, million addresses per second", 5, 10, [.. times.PerSecond(index).Select(v => v / 1e6)]),
            Claim.AtMost("state digest, as a multiple of one hash pass", 1.15, 1.05, hashes.Ratio(digest, pass)) with
            {
                Detail = $"hash pass {hashes.Median(pass) / 1e6:F0} ms, digest {hashes.Median(digest) / 1e6:F0} ms",
            },
        ];
    }

    /// <summary>Setup compared what was read.</summary>
    private static ulong? Ignore(ulong result)
    {
        GC.KeepAlive(result);
        return null;
    }
}
