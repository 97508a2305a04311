namespace StakingLedger.Benchmarks;

/// <summary>One measured figure of a curve.</summary>
/// <param name="Holders">With how many holders.</param>
/// <param name="Median">The median over the rounds.</param>
/// <param name="P10">The tenth percentile.</param>
/// <param name="P90">The ninetieth percentile.</param>
internal sealed record CurvePoint(int Holders, double Median, double P10, double P90)
{
    public static CurvePoint Of(int holders, double[] values) => new(
        holders, Figures.Rounded(Sample.Median(values)), Figures.Rounded(Sample.At(values, 10)), Figures.Rounded(Sample.At(values, 90)));
}
