using System.Numerics;
using System.Runtime.Intrinsics.X86;
using StakingLedger.Numerics;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Numerics;

/// <summary>A column of cells at one rate: the vector kernel, the portable one and the one that is chosen.</summary>
public class PreparedRateBulkTests
{
    private delegate int Kernel(in PreparedRate rate, ReadOnlySpan<UInt128> values, Span<UInt128> results);

    [Fact]
    public void Every_kernel_equals_the_division_over_a_million_conversions_at_ten_thousand_rates()
    {
        const int rates = 10_000;
        var random = new Random(51);
        var values = new UInt128[103];
        for (int i = 0; i < rates; i++)
        {
            (UInt256 assets, UInt256 shares) = RateSamples.NextRate(random);
            for (int k = 0; k < values.Length; k++)
            {
                values[k] = RateSamples.NextShares(random, shares);
            }

            // Every length occurs, so every number of cells beyond the last four.
            Check(PreparedRate.Create(assets, shares), values.AsSpan(0, values.Length - (i % 5)), withBigInteger: i % 40 == 0);
        }
    }

    [Fact]
    public void The_cells_around_every_guard_convert_exactly_at_every_kind_of_rate()
    {
        var random = new Random(52);
        for (int i = 0; i < 400; i++)
        {
            (UInt256 assets, UInt256 shares) = RateSamples.NextRate(random);
            Check(PreparedRate.Create(assets, shares), RateSamples.EdgeShares, withBigInteger: i % 4 == 0);
        }
    }

    [Fact]
    public void A_value_just_below_the_bound_of_the_vector_kernel_with_the_largest_fraction_does_not_wrap()
    {
        // The largest partial products: a rate just below 2 and just below 1, every limb of the value full.
        UInt256 shares = UInt256.One << 100;
        UInt128 bound = UInt128.One << 96;
        UInt128[] values = [.. RateSamples.EdgeShares, .. Enumerable.Range(0, 64).Select(i => bound - (UInt128.One << i))];
        Check(PreparedRate.Create((shares << 1) - 1u, shares), values, withBigInteger: true);
        Check(PreparedRate.Create(shares - 1u, shares), values, withBigInteger: true);
        Check(PreparedRate.Create((shares << 1) - 1u, shares - 1u), values, withBigInteger: true);
    }

    [Fact]
    public void A_fraction_next_to_the_carry_is_decided_by_division_and_exactly()
    {
        // x * n / d with x = k * d, and its neighbours: the fraction of the truncated product lies just below a whole number.
        var random = new Random(53);
        for (int i = 0; i < 400; i++)
        {
            UInt256 shares = NumericSamples.Next(random) >> random.Next(170, 226);
            shares += 3u;
            UInt256 assets = shares + (shares / (uint)random.Next(2, 50)) + 1u;
            UInt128[] values =
            [
                .. Enumerable.Range(1, 37).Select(k => (shares.Lower * (UInt128)(k / 3)) + (UInt128)(k % 3) - (k < 3 ? 0u : 1u)),
            ];
            Check(PreparedRate.Create(assets, shares), values, withBigInteger: true);
        }
    }

    [Property(MaxTest = 2_000)]
    public void A_column_converts_as_its_cells_do(UInt256 numerator, UInt256 d, UInt256 a, UInt256 b, UInt256 c)
    {
        PreparedRate rate = PreparedRate.Create(numerator, d.IsZero ? UInt256.One : d);
        Check(rate, [a.Lower, a.Upper, b.Lower, b.Upper, c.Lower, c.Upper, a.Lower >> 33, b.Lower >> 34, c.Lower >> 64], false);
    }

    [Fact]
    public void A_column_may_be_converted_in_place_but_not_half_over_itself()
    {
        var random = new Random(54);
        PreparedRate rate = PreparedRate.Create(1_204_321u, 1_000_003u);
        var values = new UInt128[211];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = RateSamples.NextShares(random, 1_000_003u);
        }

        var expected = new UInt128[values.Length];
        int elsewhere = rate.FloorAll(values, expected);
        Assert.Throws<ArgumentException>(() => rate.FloorAll(values.AsSpan(1), values.AsSpan(0, 210)));
        Assert.Throws<ArgumentException>(() => rate.FloorAll(values, expected.AsSpan(1)));
        Assert.Equal(elsewhere, rate.FloorAll(values, values));
        Assert.Equal(expected, values);
    }

    [Fact]
    public void A_column_divided_anywhere_gives_the_same_results()
    {
        var random = new Random(55);
        PreparedRate rate = PreparedRate.Create(UInt256.Parse("9654321098765432109876543"), UInt256.Parse("8012345678901234567890123"));
        var values = new UInt128[64];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = RateSamples.NextShares(random, rate.Denominator);
        }

        var whole = new UInt128[values.Length];
        var parts = new UInt128[values.Length];
        int elsewhere = rate.FloorAll(values, whole);
        for (int cut = 0; cut <= values.Length; cut++)
        {
            Array.Clear(parts);
            Assert.Equal(
                elsewhere, rate.FloorAll(values.AsSpan(0, cut), parts) + rate.FloorAll(values.AsSpan(cut), parts.AsSpan(cut)));
            Assert.Equal(whole, parts);
        }
    }

    [Fact]
    public void Results_beyond_the_values_are_left_alone_and_a_conversion_allocates_nothing()
    {
        PreparedRate rate = PreparedRate.Create(3u, 2u);
        UInt128[] values = [2, 3, 4, 5, 6];
        UInt128[] results = [0, 0, 0, 0, 0, 77];
        Assert.Equal(0, rate.FloorAll(values, results));
        Assert.Equal([3, 4, 6, 7, 9, 77], results);
        Assert.Equal(0, rate.FloorAll([], results));
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = rate.FloorAll(values, results);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Throws<DivideByZeroException>(() => default(PreparedRate).FloorAll([1], new UInt128[1]));
    }

    private static void Check(in PreparedRate rate, ReadOnlySpan<UInt128> values, bool withBigInteger)
    {
        var expected = new UInt128[values.Length];
        int elsewhere = 0;
        for (int i = 0; i < values.Length; i++)
        {
            bool fits = FullMath.TryMulDiv(values[i], rate.Numerator, rate.Denominator, Rounding.Down, out UInt256 quotient)
                && quotient < UInt128.MaxValue
                && values[i] != UInt128.MaxValue;
            expected[i] = fits ? quotient.Lower : UInt128.MaxValue;
            elsewhere += fits ? 0 : 1;
            if (withBigInteger && values[i] != UInt128.MaxValue)
            {
                BigInteger floor = RateSamples.FloorOf(values[i], rate.Numerator, rate.Denominator);
                Assert.Equal(floor < (BigInteger)UInt128.MaxValue ? floor : (BigInteger)UInt128.MaxValue, (BigInteger)expected[i]);
            }
        }

        CheckKernel(static (in r, v, t) => r.FloorAll(v, t), in rate, values, expected, elsewhere);
        CheckKernel(static (in r, v, t) => r.FloorAllScalar(v, t), in rate, values, expected, elsewhere);
        if (Avx2.IsSupported && VectorRate.Takes(in rate))
        {
            CheckKernel(VectorRate.FloorAll, in rate, values, expected, elsewhere);
        }
    }

    private static void CheckKernel(
        Kernel kernel, in PreparedRate rate, ReadOnlySpan<UInt128> values, UInt128[] expected, int elsewhere)
    {
        var results = new UInt128[values.Length];
        int counted = kernel(in rate, values, results);
        if (counted != elsewhere || !results.AsSpan().SequenceEqual(expected))
        {
            int place = results.AsSpan().CommonPrefixLength(expected);
            Assert.Fail(place == results.Length
                ? $"{counted} cells stand elsewhere, not {elsewhere}, at {rate.Numerator} / {rate.Denominator}"
                : $"{values[place]} * {rate.Numerator} / {rate.Denominator} gives {results[place]}, not {expected[place]}");
        }
    }
}
