using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// The bond that an operator needs for a number of keys: intervals with a bond per key each. Source: Lido CSM's bond curve
/// (policy E2).
/// </summary>
/// <remarks>
/// With intervals <c>(m_j, t_j)</c> the bond at the first key of interval j is
/// <c>B_j = B_(j−1) + (m_j − m_(j−1) − 1)·t_(j−1) + t_j</c>, <c>B_0 = t_0</c>. The curve is immutable.
/// </remarks>
public sealed class BondCurve
{
    private readonly BondInterval[] _intervals;
    private readonly Amount[] _firstBonds;

    /// <summary>Makes a curve.</summary>
    /// <param name="intervals">The intervals: the first begins at key 1, each later one at a higher key; no bond is zero.</param>
    /// <exception cref="ArgumentException">The intervals are not such a list.</exception>
    /// <exception cref="OverflowException">A bond does not fit 256 bits.</exception>
    public BondCurve(params ReadOnlySpan<BondInterval> intervals)
    {
        if (intervals.IsEmpty || intervals[0].FirstKey != 1)
        {
            throw new ArgumentException("The first interval must begin at key 1.", nameof(intervals));
        }

        _intervals = intervals.ToArray();
        _firstBonds = new Amount[_intervals.Length];
        for (int j = 0; j < _intervals.Length; j++)
        {
            BondInterval interval = _intervals[j];
            if (interval.BondPerKey.IsZero || (j > 0 && interval.FirstKey <= _intervals[j - 1].FirstKey))
            {
                throw new ArgumentException("Intervals must begin at rising keys and cost something.", nameof(intervals));
            }

            _firstBonds[j] = j == 0 ? interval.BondPerKey : BondWithin(j - 1, interval.FirstKey - 1) + interval.BondPerKey;
        }
    }

    /// <summary>The bond for some keys: <c>B_j + (keys − m_j)·t_j</c> in the last interval with <c>m_j ≤ keys</c>.</summary>
    /// <param name="keys">The number of keys.</param>
    /// <returns>The bond; zero for no key.</returns>
    /// <exception cref="OverflowException">The bond does not fit 256 bits.</exception>
    public Amount Bond(ulong keys)
    {
        if (keys == 0)
        {
            return Amount.Zero;
        }

        int j = _intervals.Length - 1;
        while (_intervals[j].FirstKey > keys)
        {
            j--;
        }

        return BondWithin(j, keys);
    }

    /// <summary>
    /// How many keys a bond x is enough for: <c>m_j + ⌊(x − B_j)/t_j⌋</c> in the last interval with <c>B_j ≤ x</c>, but no key of the
    /// next interval. The largest n with <c>Bond(n) ≤ x</c>.
    /// </summary>
    /// <param name="bond">The bond.</param>
    /// <returns>The number of keys; zero below the bond of the first.</returns>
    /// <exception cref="OverflowException">The number does not fit 64 bits.</exception>
    public ulong Keys(Amount bond)
    {
        int j = _intervals.Length - 1;
        while (j >= 0 && _firstBonds[j] > bond)
        {
            j--;
        }

        if (j < 0)
        {
            return 0;
        }

        UInt256 more = (bond - _firstBonds[j]).Value / _intervals[j].BondPerKey.Value;
        UInt256 keys = more + (UInt256)_intervals[j].FirstKey;
        bool isLast = j == _intervals.Length - 1;
        return (ulong)(isLast ? keys : UInt256.Min(keys, _intervals[j + 1].FirstKey - 1));
    }

    private Amount BondWithin(int j, ulong keys) =>
        _firstBonds[j] + Amount.FromWei(_intervals[j].BondPerKey.Value * (keys - _intervals[j].FirstKey));
}
