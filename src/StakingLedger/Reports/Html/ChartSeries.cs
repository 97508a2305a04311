using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A value over time, which stays as it is until the next point. However long the history, it keeps a bounded number of points: when
/// there are too many, every second is dropped, the first and the last never. Lowest and highest are those of all points.
/// </summary>
internal sealed class ChartSeries(string name, int colour)
{
    private const int Most = 1_024;

    private readonly List<(Timestamp Time, UInt256 Value)> _points = [];

    /// <summary>Gets what it shows.</summary>
    public string Name => name;

    /// <summary>Gets the number of its colour.</summary>
    public int Colour => colour;

    /// <summary>Gets the points in order of time.</summary>
    public IReadOnlyList<(Timestamp Time, UInt256 Value)> Points => _points;

    /// <summary>Gets the lowest value.</summary>
    public UInt256 Lowest { get; private set; } = UInt256.MaxValue;

    /// <summary>Gets the highest value.</summary>
    public UInt256 Highest { get; private set; }

    /// <summary>Adds a point, not before the last one.</summary>
    public void Add(Timestamp time, in UInt256 value)
    {
        Lowest = value < Lowest ? value : Lowest;
        Highest = value > Highest ? value : Highest;
        if (_points.Count > 0 && (_points[^1].Time >= time || _points[^1].Value == value))
        {
            _points[^1] = _points[^1].Value == value ? _points[^1] : (_points[^1].Time, value);
            return;
        }

        if (_points.Count == Most)
        {
            int kept = 1;
            for (int i = 1; i < _points.Count; i++)
            {
                if (i % 2 == 0 || i == _points.Count - 1)
                {
                    _points[kept++] = _points[i];
                }
            }

            _points.RemoveRange(kept, _points.Count - kept);
        }

        _points.Add((time, value));
    }
}
