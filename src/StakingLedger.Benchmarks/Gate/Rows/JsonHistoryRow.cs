using StakingLedger.Ingestion;
namespace StakingLedger.Benchmarks;

/// <summary>Row 11, second half: a JSON Lines history against the pace of the JSON reader alone.</summary>
internal sealed class JsonHistoryRow : GateRow
{
    public override int Number => 11;

    public override string Subject => "a JSON Lines history";

    public override IReadOnlyList<Claim> Measure() => [Measure(asserts: false), Measure(asserts: true)];

    private static Claim Measure(bool asserts)
    {
        JsonHistoryBenchmarks subject = new() { Asserts = asserts };
        subject.Setup();
        long lines = subject.History.Lines;
        Work bare = new("Utf8JsonReader", lines, () => (ulong)subject.BareReader());
        Work read = new("read", lines, () => (ulong)subject.ReadOnly());
        Work applied = new("replayed", lines, () => Apply(subject));
        Work doc = new("document", lines, () => (ulong)subject.DocumentPerLine());
        List<NativeRow> rows = [];
        using (NativeHistoryReader r = new(new MemoryStream(subject.History.Bytes), "x"))
        {
            while (r.Read() is { } row)
            {
                rows.Add(row);
            }
        }

        if (subject.ReadAndApply().Ledger.JournalDigest(includeOpenTail: true) != subject.History.Journal)
        {
            throw new InvalidOperationException("The replay ended elsewhere.");
        }

        Work typed = new("typed", lines, () => Typed(rows));
        RoundTimes times = Rounds.OnThread(11, bare, read, applied, doc, typed);
        Console.WriteLine($"apply only {times.Median(typed):0}");
        string name = asserts ? "with assertions" : "without assertions";
        return Claim.AtMost($"{name}, time over a bare Utf8JsonReader pass", 2.5, 1.8, times.Ratio(applied, bare)) with
        {
            Detail = $"ns per line: bare reader {times.Median(bare):0}, read only {times.Median(read):0}, read and applied "
                + $"{times.Median(applied):0}; a JsonDocument per line {times.Median(doc):0}; bytes per line {subject.History.Bytes.Length / lines}",
        };
    }

    private static ulong? Apply(JsonHistoryBenchmarks subject)
    {
        _ = subject.ReadAndApply();
        return null;
    }

    private static ulong? Typed(List<NativeRow> rows)
    {
        StakingLedger.Protocols.StakingPool.StakingPool pool = NativeReplay.Open((NativeHeader)rows[0]);
        foreach (NativeRow row in rows)
        {
            if (row is NativeCommand c)
            {
                switch (c.Command)
                {
                    case StakingLedger.Protocols.StakingPool.Deposit d: _ = pool.Execute(d, c.Context); break;
                    case StakingLedger.Protocols.StakingPool.TransferAssets d: _ = pool.Execute(d, c.Context); break;
                    case StakingLedger.Protocols.StakingPool.TransferShares d: _ = pool.Execute(d, c.Context); break;
                    default: _ = pool.Execute(c.Command, c.Context); break;
                }
            }
        }
        return null;
    }
}
