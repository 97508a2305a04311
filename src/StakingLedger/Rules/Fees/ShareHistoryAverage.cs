using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// A share that steps over time, kept with five decimals, and its average over a span: <c>⌊Σ value·seconds / seconds⌋</c> in units
/// of 10^-5. Source: Rocket Pool network snapshots (v1.4).
/// </summary>
internal static class ShareHistoryAverage
{
    /// <summary>One unit of a kept share, of 10^18: 10^13.</summary>
    public static UInt256 Unit => 10_000_000_000_000UL;

    /// <summary>
    /// The average over the seconds after <paramref name="since"/> up to <paramref name="now"/>: the present value when no second has
    /// passed or none changed it.
    /// </summary>
    /// <param name="times">When the share changed, ascending.</param>
    /// <param name="values">What it was from then on, in units of 10^-5.</param>
    /// <param name="since">The beginning, in seconds.</param>
    /// <param name="now">The end, in seconds.</param>
    /// <returns>The average in units of 10^-5; zero when the share was never set.</returns>
    public static UInt256 Over(ReadOnlySpan<ulong> times, ReadOnlySpan<UInt256> values, ulong since, ulong now) =>
        Divided(times, values, since, now).Value;

    /// <summary>The same average with what its division left over; where the present value stands, nothing is divided.</summary>
    public static Quotient Divided(ReadOnlySpan<ulong> times, ReadOnlySpan<UInt256> values, ulong since, ulong now)
    {
        if (times.IsEmpty)
        {
            return default;
        }

        if (now <= since || times[^1] <= since)
        {
            return Quotient.Exact(values[^1]);
        }

        UInt256 sum = default;
        ulong end = now;
        for (int i = times.Length - 1; i >= 0 && end > since; i--)
        {
            ulong begin = Math.Max(times[i], since);
            if (begin < end)
            {
                sum += values[i] * (end - begin);
                end = begin;
            }
        }

        return Quotient.Of(sum, now - since);
    }
}
