using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>Row 5: all balances at one rate against a plain copy of the same bytes.</summary>
internal sealed class BulkBalancesRow : GateRow
{
    public override int Number => 5;

    public override string Subject => "All balances at one rate";

    public override IReadOnlyList<Claim> Measure() => [.. At(1_000_000, rounds: 61, "1M"), .. At(10_000_000, rounds: 21, "10M")];

    private static Claim[] At(int holders, int rounds, string label)
    {
        BulkBalancesBenchmarks subject = new() { Holders = Size.Of(holders) };
        subject.Setup();
        Work copy = new("copy", holders, () =>
        {
            subject.Copy();
            return null;
        });
        Work convert = new("convert", holders, () => Counted(subject.Convert()));
        Work portable = new("portable kernel", holders, () => Counted(subject.ConvertByPortableKernel()));
        RoundTimes times = Rounds.OnThread(rounds, copy, convert, portable);
        subject.Compare();
        string copied = string.Create(CultureInfo.InvariantCulture, $"a copy takes {times.Median(copy):F2} ns per holder");
        return
        [
            Claim.AtMost($"{label} holders, times a copy of the bytes", 1.20, 1.05, times.Ratio(convert, copy)) with { Detail = copied },
            Claim.AtMost($"{label} holders by the portable kernel, times a copy", 4.5, 3.5, times.Ratio(portable, copy)),
        ];
    }

    /// <summary>All results were compared before, and are again afterwards.</summary>
    private static ulong? Counted(int elsewhere) => (ulong)elsewhere;
}
