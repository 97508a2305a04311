namespace StakingLedger.Benchmarks.Tests;

public sealed class GateRowsTests
{
    public static TheoryData<int> Places => [.. Enumerable.Range(0, GateRows.All.Count)];

    /// <summary>The figures of small workloads mean nothing; that both sides give the same results does.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void Every_row_measures_small_and_its_sides_agree(int place)
    {
        GateRow row = GateRows.All[place];
        IReadOnlyList<Claim> claims = row.Measure();
        Assert.NotEmpty(claims);
        Assert.All(claims, static claim => Assert.True(claim.LessIsBetter ? claim.Goal <= claim.Gate : claim.Goal >= claim.Gate));
        Assert.All(claims, static claim => Assert.True(claim.Values.Length > 0 || !string.IsNullOrEmpty(claim.Notice)));
    }

    [Fact]
    public void Rows_stand_in_order_and_no_figure_twice()
    {
        Assert.Equal(GateRows.All.Select(static row => row.Number).Order(), GateRows.All.Select(static row => row.Number));
        Assert.Distinct(GateRows.All.Select(static row => (row.Number, row.Subject)));
    }
}
