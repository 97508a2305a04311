using System.Globalization;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>Row 11, second half: a JSON Lines history, read and applied, against the pace of the JSON reader alone.</summary>
internal sealed class JsonHistoryRow : GateRow
{
    public override int Number => 11;

    public override string Subject => "replay of a JSON Lines history";

    public override IReadOnlyList<Claim> Measure() => [Measure(asserts: false), Measure(asserts: true)];

    private static Claim Measure(bool asserts)
    {
        JsonHistoryBenchmarks subject = new() { Asserts = asserts };
        subject.Setup();
        long lines = subject.History.Lines;
        StakingPool? pool = null;
        Work bare = new("Utf8JsonReader", lines, () => (ulong)subject.BareReader());
        Work read = new("read", lines, () => (ulong)subject.ReadOnly());
        Work replayed = new("replayed", lines, () =>
        {
            pool = subject.ReadAndApply();
            return null;
        })
        {
            Prepare = () => Demand(subject, pool),
        };
        RoundTimes times = Rounds.OnThread(15, bare, read, replayed);
        Demand(subject, pool);
        string name = asserts ? "every eleventh line an assertion" : "commands only";
        return Claim.AtMost($"{name}, time over a bare Utf8JsonReader pass", 2.5, 1.8, times.Ratio(replayed, bare)) with
        {
            Detail = string.Create(
                CultureInfo.InvariantCulture,
                $"ns per line of {subject.History.Bytes.Length / lines} bytes: bare reader {times.Median(bare):0}, read and checked "
                + $"{times.Median(read):0} ({Sample.Median(times.Ratio(read, bare)):0.00}x), replayed {times.Median(replayed):0}"),
        };
    }

    /// <summary>The run before must have ended where the history was made.</summary>
    private static void Demand(JsonHistoryBenchmarks subject, StakingPool? pool)
    {
        if (pool is not null && !subject.History.IsOf(pool))
        {
            throw new InvalidOperationException("The replay ended elsewhere than the history was made.");
        }
    }
}
