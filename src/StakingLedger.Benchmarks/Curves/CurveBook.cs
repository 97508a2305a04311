namespace StakingLedger.Benchmarks;

/// <summary>Collects points, one number of holders after the other, into the curves that they belong to.</summary>
internal sealed class CurveBook
{
    private readonly List<(string Name, string Title, string Unit)> _curves = [];
    private readonly List<(string Curve, string Series, CurvePoint Point)> _points = [];

    /// <summary>Says what a curve counts; curves and their lines keep the order in which they first come.</summary>
    public void Declare(string curve, string title, string unit)
    {
        if (_curves.TrueForAll(known => !string.Equals(known.Name, curve, StringComparison.Ordinal)))
        {
            _curves.Add((curve, title, unit));
        }
    }

    public void Add(string curve, string series, int holders, params double[] values) =>
        _points.Add((curve, series, CurvePoint.Of(holders, values)));

    public IReadOnlyList<Curve> ToCurves() =>
    [
        .. _curves.Select(curve => new Curve(curve.Name, curve.Title, curve.Unit,
        [
            .. _points
                .Where(p => string.Equals(p.Curve, curve.Name, StringComparison.Ordinal))
                .GroupBy(static p => p.Series, StringComparer.Ordinal)
                .Select(static group => new CurveSeries(group.Key, [.. group.Select(static p => p.Point).OrderBy(static p => p.Holders)])),
        ])),
    ];
}
