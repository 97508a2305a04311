using System.Text.Json;
using StakingLedger.Analytics;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Analytics;

/// <summary>Income by period from series of balances, as a block explorer publishes them, in gwei.</summary>
public sealed class BalanceSeriesTests
{
    /// <summary>
    /// A real validator's 127 days. Adding up closing less opening balances loses what came between a day's end and the next day's start.
    /// </summary>
    [DataFact("validator-daily")]
    public void The_days_of_a_validator_add_up_to_the_change_of_its_balance()
    {
        BalanceSeries series = new();
        PeriodIncome[] days = [.. Read("33710").Select(series.Add)];
        Assert.Equal(127, days.Length);
        Assert.Equal("1052499004", Sum(days.Select(static d => d.Within)).ToString());
        Assert.Equal("1057042807", series.Income.ToString());
        Assert.Equal("4543803", series.Boundary.ToString());
        Assert.Equal(series.Income, Sum(days.Select(static d => d.Income)));

        // The deposit of the first day is principal. One day is a penalty; one boundary takes something away.
        Assert.Equal(SignedAmount.Zero, days[0].Income);
        Assert.Equal(["day 16: -114942"], days.Where(static d => d.Within.IsNegative).Select(static d => $"{d.Name}: {d.Within}"));
        Assert.Equal("-1571", Assert.Single(days, static d => d.Boundary.IsNegative).Boundary.ToString());
    }

    /// <summary>However the days are put together, each period's income is the change from the end of the one before it.</summary>
    [DataTheory("validator-daily")]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(127)]
    public void Any_cut_adds_up_to_the_same(int days)
    {
        BalanceSeries series = new();
        List<PeriodIncome> periods = [];
        foreach (BalanceRow[] cut in Read("33710").Chunk(days))
        {
            UInt256 paidIn = cut.Aggregate(UInt256.Zero, static (sum, r) => sum + r.PaidIn);
            periods.Add(series.Add(cut[0] with { To = cut[^1].To, Closing = cut[^1].Closing, PaidIn = paidIn }));
        }

        Assert.Equal("1057042807", Sum(periods.Select(static p => p.Income)).ToString());
        Assert.Equal("1057042807", series.Income.ToString());
    }

    [DataFact("validator-daily")]
    public void A_day_without_balances_is_named()
    {
        BalanceSeries series = new();
        BalanceRow[] days = [.. Read("999")];
        ArgumentException refused = Assert.Throws<ArgumentException>(() => series.Add(days[0]));
        Assert.StartsWith(
            "day -1, 2020-11-30T12:00:23Z to 2020-12-01T12:00:23Z: found no opening balance; expected a number.",
            refused.Message,
            StringComparison.Ordinal);

        // It changed nothing: the series begins with the next day.
        Assert.Equal("12007402", series.Add(days[1]).Income.ToString());
    }

    [Fact]
    public void Principal_is_no_income_and_a_withdrawal_no_loss()
    {
        BalanceSeries series = new();
        Assert.Equal("5", series.Add(Row(0, 100, 137) with { PaidIn = 32UL }).Income.ToString());
        PeriodIncome second = series.Add(Row(1, 140, 110) with { PaidOut = 40UL });
        Assert.Equal(("10", "3", "13"), (second.Within.ToString(), second.Boundary.ToString(), second.Income.ToString()));
        Assert.Equal("-20", series.Add(Row(2, 100, 90)).Income.ToString());
        Assert.Equal(("-2", "-7"), (series.Income.ToString(), series.Boundary.ToString()));
    }

    [Fact]
    public void A_period_that_does_not_follow_is_refused_and_changes_nothing()
    {
        BalanceSeries series = new();
        series.Add(Row(0, 100, 110));
        Refused("day 2, 1970-01-03T00:00:00Z to 1970-01-04T00:00:00Z: found a begin at 1970-01-03T00:00:00Z; "
            + "expected one at 1970-01-02T00:00:00Z, where day 0 ended.", Row(2, 110, 120));
        Refused("found no closing balance", Row(1, 110, 120) with { Closing = null });
        Refused("found an end at 1970-01-02T00:00:00Z", Row(1, 110, 120) with { To = Timestamp.FromSeconds(86_400) });
        Assert.Equal("15", series.Add(Row(1, 110, 125)).Income.ToString());

        void Refused(string message, BalanceRow row) => Assert.Contains(
            message, Assert.Throws<ArgumentException>(() => series.Add(row)).Message, StringComparison.Ordinal);
    }

    private static BalanceRow Row(ulong day, ulong opening, ulong closing) => new(
        $"day {day}",
        Timestamp.FromSeconds(day * 86_400),
        Timestamp.FromSeconds((day + 1) * 86_400),
        opening,
        closing,
        UInt256.Zero,
        UInt256.Zero);

    private static SignedAmount Sum(IEnumerable<SignedAmount> amounts) =>
        amounts.Aggregate(SignedAmount.Zero, static (sum, a) => sum + a);

    private static IEnumerable<BalanceRow> Read(string validator)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(TestEnvironment.DataPath($"validator-daily/{validator}.json")));
        IEnumerable<JsonElement> days = file.RootElement.GetProperty("data").EnumerateArray();
        return [.. days.OrderBy(static d => d.GetProperty("day").GetInt32()).Select(static d => new BalanceRow(
            $"day {d.GetProperty("day").GetInt32()}",
            Timestamp.Parse(d.GetProperty("day_start").GetString()!),
            Timestamp.Parse(d.GetProperty("day_end").GetString()!),
            Number(d, "start_balance"),
            Number(d, "end_balance"),
            Number(d, "deposits_amount")!.Value,
            Number(d, "withdrawals_amount")!.Value))];
    }

    private static UInt256? Number(JsonElement day, string name) =>
        day.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetUInt64() : null;
}
