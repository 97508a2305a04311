using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class ApportionmentTests
{
    [Fact]
    public void Parts_are_floors_and_the_named_part_takes_the_rest()
    {
        foreach ((UInt256 whole, UInt256[] weights) in Cases())
        {
            BigInteger[] floors = Floors(whole, weights);
            BigInteger rest = (BigInteger)whole - Total(floors);
            foreach (int named in (int[])[0, weights.Length / 2, weights.Length - 1])
            {
                var parts = new UInt256[weights.Length];
                Apportionment.ToNamedPart(whole, weights, named, parts);
                BigInteger[] expected = [.. floors];
                expected[named] += rest;
                Assert.Equal(expected, parts.Select(part => (BigInteger)part));
                Assert.Equal((BigInteger)whole, Total(expected));
            }
        }
    }

    [Fact]
    public void Largest_remainders_add_up_stay_within_one_unit_and_go_to_the_largest_remainders_first()
    {
        foreach ((UInt256 whole, UInt256[] weights) in Cases())
        {
            var parts = new UInt256[weights.Length];
            Apportionment.LargestRemainder(whole, weights, parts);
            Assert.Equal((BigInteger)whole, Total(parts.Select(part => (BigInteger)part)));

            // The rule itself, from the definition: sort by remainder descending, then index; the first ones get one more.
            BigInteger[] expected = Floors(whole, weights);
            int left = (int)((BigInteger)whole - Total(expected));
            BigInteger[] remainders = Remainders(whole, weights);
            int[] order = [.. Enumerable.Range(0, weights.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i)];
            foreach (int index in order.Take(left))
            {
                expected[index]++;
            }

            Assert.Equal(expected, parts.Select(part => (BigInteger)part));
        }
    }

    [Fact]
    public void A_weight_of_zero_gets_nothing_from_the_largest_remainders()
    {
        UInt256[] weights = [0u, 1u, 0u, 1u, 1u, 0u];
        var parts = new UInt256[6];
        Apportionment.LargestRemainder(5u, weights, parts);
        Assert.Equal<UInt256>([0u, 2u, 0u, 2u, 1u, 0u], parts);
    }

    [Fact]
    public void A_smaller_weight_never_gets_more_than_a_larger_one()
    {
        foreach ((UInt256 whole, UInt256[] weights) in Cases())
        {
            var parts = new UInt256[weights.Length];
            Apportionment.LargestRemainder(whole, weights, parts);
            for (int i = 0; i < weights.Length; i++)
            {
                for (int j = 0; j < weights.Length; j++)
                {
                    Assert.True(weights[i] >= weights[j] || parts[i] <= parts[j]);
                }
            }
        }
    }

    [Fact]
    public void Equal_weights_give_the_extra_units_to_the_lower_indexes()
    {
        var weights = new UInt256[100];
        Array.Fill(weights, UInt256.One << 200);
        var parts = new UInt256[100];
        Apportionment.LargestRemainder(1_042u, weights, parts);
        for (int i = 0; i < parts.Length; i++)
        {
            Assert.Equal(i < 42 ? 11u : 10u, (uint)parts[i]);
        }
    }

    [Fact]
    public void Weights_and_parts_may_be_the_same_memory()
    {
        foreach ((UInt256 whole, UInt256[] weights) in Cases())
        {
            var expected = new UInt256[weights.Length];
            UInt256[] shared = [.. weights];
            Apportionment.LargestRemainder(whole, weights, expected);
            Apportionment.LargestRemainder(whole, shared, shared);
            Assert.Equal(expected, shared);

            shared = [.. weights];
            Apportionment.ToNamedPart(whole, weights, 0, expected);
            Apportionment.ToNamedPart(whole, shared, 0, shared);
            Assert.Equal(expected, shared);
        }
    }

    [Fact]
    public void The_whole_may_be_one_of_the_parts()
    {
        UInt256[] parts = [100u, 0u, 0u];
        Apportionment.ToNamedPart(in parts[0], [1u, 1u, 1u], 2, parts);
        Assert.Equal<UInt256>([33u, 33u, 34u], parts);
        parts = [100u, 0u, 0u];
        Apportionment.LargestRemainder(in parts[0], [1u, 1u, 1u], parts);
        Assert.Equal<UInt256>([34u, 33u, 33u], parts);
    }

    [Fact]
    public void Weights_that_say_nothing_or_do_not_fit_are_refused()
    {
        var parts = new UInt256[2];
        Assert.Throws<ArgumentException>(() => Apportionment.ToNamedPart(1u, [0u, 0u], 0, parts));
        Assert.Throws<ArgumentException>(() => Apportionment.LargestRemainder(1u, [0u, 0u], parts));
        Assert.Throws<ArgumentException>(() => Apportionment.LargestRemainder(1u, [], []));
        Assert.Throws<ArgumentException>(() => Apportionment.LargestRemainder(1u, [1u], parts));
        Assert.Throws<ArgumentException>(() => Apportionment.ToNamedPart(1u, [1u, 1u, 1u], 0, parts));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.ToNamedPart(1u, [1u, 1u], 2, parts));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.ToNamedPart(1u, [1u, 1u], -1, parts));
        Assert.Throws<OverflowException>(() => Apportionment.LargestRemainder(1u, [UInt256.MaxValue, UInt256.One], parts));
        Assert.All(parts, part => Assert.Equal(UInt256.Zero, part));
    }

    private static IEnumerable<(UInt256 Whole, UInt256[] Weights)> Cases()
    {
        yield return (UInt256.MaxValue, [UInt256.MaxValue >> 1, UInt256.One, UInt256.MaxValue >> 1]);
        yield return (UInt256.MaxValue, [UInt256.MaxValue]);
        yield return (UInt256.Zero, [1u, 2u, 3u]);
        yield return (1u, [0u, 7u, 7u, 0u, 7u]);
        yield return (10_000u, [3_333u, 3_333u, 3_334u]);
        var random = new Random(12);
        for (int i = 0; i < 1_000; i++)
        {
            // Seven bits of headroom: up to 64 weights must sum to less than 2^256.
            var weights = new UInt256[random.Next(1, 65)];
            int shift = random.Next(7, 250);
            for (int j = 0; j < weights.Length; j++)
            {
                weights[j] = random.Next(5) == 0 ? UInt256.Zero : NumericSamples.Next(random) >> shift;
            }

            weights[random.Next(weights.Length)] += UInt256.One;
            yield return (NumericSamples.Next(random), weights);
        }
    }

    private static BigInteger Total(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, BigInteger.Add);

    private static BigInteger[] Floors(UInt256 whole, UInt256[] weights)
    {
        BigInteger total = Total(weights.Select(weight => (BigInteger)weight));
        return [.. weights.Select(weight => (BigInteger)whole * (BigInteger)weight / total)];
    }

    private static BigInteger[] Remainders(UInt256 whole, UInt256[] weights)
    {
        BigInteger total = Total(weights.Select(weight => (BigInteger)weight));
        return [.. weights.Select(weight => (BigInteger)whole * (BigInteger)weight % total)];
    }
}
