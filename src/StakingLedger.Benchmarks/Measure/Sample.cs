namespace StakingLedger.Benchmarks;

/// <summary>Order statistics of a few values.</summary>
internal static class Sample
{
    public static double Median(double[] values) => At(values, 50);

    /// <summary>The value below which so many percent of the values lie.</summary>
    public static double At(double[] values, int percentile)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) * percentile / 100];
    }
}
