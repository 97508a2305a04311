namespace StakingLedger.Benchmarks.Tests;

public sealed class ClaimTests
{
    [Theory]
    [InlineData(11.0, Verdict.Goal)]
    [InlineData(10.999, Verdict.Gate)]
    [InlineData(8.0, Verdict.Gate)]
    [InlineData(7.999, Verdict.Missed)]
    internal void A_figure_that_should_be_large_meets_a_bound_from_it_on(double measured, Verdict verdict) =>
        Assert.Equal(verdict, Claim.AtLeast("faster", 8, 11, [measured]).Verdict);

    [Theory]
    [InlineData(1.05, Verdict.Goal)]
    [InlineData(1.051, Verdict.Gate)]
    [InlineData(1.2, Verdict.Gate)]
    [InlineData(1.201, Verdict.Missed)]
    internal void A_figure_that_should_be_small_meets_a_bound_up_to_it(double measured, Verdict verdict) =>
        Assert.Equal(verdict, Claim.AtMost("time", 1.2, 1.05, [measured]).Verdict);

    [Theory]
    [InlineData(7.0, 7.5, Verdict.Limit)]
    [InlineData(6.0, 7.5, Verdict.Limit)]
    [InlineData(5.999, 7.5, Verdict.Missed)]
    [InlineData(7.999, 8.0, Verdict.Missed)]
    [InlineData(8.0, 7.5, Verdict.Gate)]
    internal void Below_a_gate_that_the_floor_misses_too_a_figure_near_the_floor_is_at_the_limit(
        double measured, double floor, Verdict verdict) =>
        Assert.Equal(verdict, (Claim.AtLeast("faster", 8, 11, [measured]) with { Limits = [floor] }).Verdict);

    [Theory]
    [InlineData(1.5, 1.3, Verdict.Limit)]
    [InlineData(1.626, 1.3, Verdict.Missed)]
    [InlineData(1.21, 1.2, Verdict.Missed)]
    internal void The_limit_of_a_figure_that_should_be_small_lies_above_the_gate(double measured, double floor, Verdict verdict) =>
        Assert.Equal(verdict, (Claim.AtMost("time", 1.2, 1.05, [measured]) with { Limits = [floor] }).Verdict);

    [Fact]
    public void The_median_of_the_rounds_decides_and_the_spread_is_told()
    {
        Claim claim = Claim.AtLeast("faster", 8, 11, [1, 9, 10, 12, 100]);
        Assert.Equal((10.0, 1.0, 12.0), (claim.Median, claim.Low, claim.High));
        Assert.Equal(Verdict.Gate, claim.Verdict);
    }

    [Fact]
    public void A_figure_without_rounds_was_skipped() =>
        Assert.Equal(Verdict.Skipped, (Claim.AtLeast("faster", 8, 11, []) with { Notice = "loaded" }).Verdict);

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(10, 1.0)]
    [InlineData(50, 3.0)]
    [InlineData(99, 4.0)]
    [InlineData(100, 5.0)]
    public void A_percentile_is_one_of_the_values(int percentile, double value) =>
        Assert.Equal(value, Sample.At([5, 3, 1, 4, 2], percentile));

    [Theory]
    [InlineData(0.0412, "0.04")]
    [InlineData(9.876, "9.88")]
    [InlineData(17.66, "17.7")]
    [InlineData(131.4, "131")]
    [InlineData(1234567.0, "1,234,567")]
    public void Figures_have_the_digits_that_mean_something(double value, string text) => Assert.Equal(text, Figures.Text(value));

    [Theory]
    [InlineData(8.0, "8")]
    [InlineData(1.05, "1.05")]
    [InlineData(2.5, "2.5")]
    [InlineData(10000.0, "10,000")]
    public void Bounds_are_written_as_they_are_set(double value, string text) => Assert.Equal(text, Figures.Bound(value));
}
