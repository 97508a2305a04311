using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>Row 6: all balances at one rate against a loop over big integers.</summary>
internal sealed class BulkBalancesOverBigIntegerRow : GateRow
{
    public override int Number => 6;

    public override string Subject => "All balances at one rate";

    public override IReadOnlyList<Claim> Measure() => [At(1_000_000, rounds: 31, "1M"), At(10_000_000, rounds: 11, "10M")];

    private static Claim At(int holders, int rounds, string label)
    {
        BulkBalancesBenchmarks subject = new() { Holders = Size.Of(holders) };
        subject.Setup();
        Work big = new("BigInteger", subject.BigIntegerCount, () =>
        {
            _ = subject.BigIntegersOfTheFirst();
            return null;
        });
        Work convert = new("convert", holders, () => (ulong)subject.Convert());
        RoundTimes times = Rounds.OnThread(rounds, big, convert);
        subject.Compare();
        return Claim.AtLeast($"{label} holders, faster than BigInteger", 40, 60, times.Ratio(big, convert)) with
        {
            Detail = string.Create(
                CultureInfo.InvariantCulture, $"{times.Median(big):F0} ns against {times.Median(convert):F2} ns per holder"),
        };
    }
}
