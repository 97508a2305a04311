namespace StakingLedger.Benchmarks;

/// <summary>A line of a curve.</summary>
/// <param name="Name">What it is; what stands after a comma explains it.</param>
/// <param name="Points">Its points, by ascending number of holders.</param>
internal sealed record CurveSeries(string Name, IReadOnlyList<CurvePoint> Points);
