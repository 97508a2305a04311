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
        double megabytes = subject.SnapshotSize / 1e6;

        // A load needs new tables, and the first touch of fresh pages costs several copies, on this machine or that one more or less.
        // So it is held against a copy into new arrays of the same sizes. Both find what the rounds before left behind collected.
        Work copy = new("copy", 1, () => subject.Copy());
        Work write = new("write", 1, () => subject.Write());
        Work copyNew = new("copy into new arrays", 1, () => Ignore(subject.CopyNew())) { Prepare = GC.Collect };
        Work load = new("load", 1, () => Ignore(subject.Load())) { Prepare = GC.Collect };
        Work index = new("index", subject.Accounts, () => Ignore((ulong)subject.RebuildIndex())) { Prepare = GC.Collect };
        RoundTimes times = Rounds.OnThread(31, copy, write, copyNew, load, index);

        Work pass = new("hash pass", 1, () => subject.HashPass());
        Work digest = new("state digest", 1, () => subject.Digest());
        RoundTimes hashes = Rounds.OnThread(9, pass, digest);
        return
        [
            Claim.AtMost("snapshot written, multiple of a copy", 3, 2, times.Ratio(write, copy)) with
            {
                Detail = $"{megabytes:F0} MB: copy {times.Median(copy) / 1e6:F1} ms, write {times.Median(write) / 1e6:F1} ms",
            },
            Claim.AtMost("loaded into new tables, the index apart; of a copy into new arrays", 3, 2, times.Ratio(load, copyNew)) with
            {
                Detail = $"copy into new arrays {times.Median(copyNew) / 1e6:F1} ms, load {times.Median(load) / 1e6:F1} ms",
            },
            Claim.AtLeast("index rebuilt, million addresses per second", 5, 10, [.. times.PerSecond(index).Select(v => v / 1e6)]),
            Claim.AtMost("digest, multiple of one hash pass over the same bytes", 1.15, 1.05, hashes.Ratio(digest, pass)) with
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
