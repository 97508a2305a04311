namespace StakingLedger.Simulator.Workload;

/// <summary>Seeded choices by SplitMix64: the same seed gives the same choices on every machine and under every runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E37_79B9_7F4A_7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return mixed ^ (mixed >> 31);
        }
    }

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public T PickOf<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    /// <summary>Below a bound, uniform; zero when there is nothing below it.</summary>
    public BigInteger Below(BigInteger bound)
    {
        if (bound.Sign <= 0)
        {
            return 0;
        }

        BigInteger value = 0;
        for (BigInteger reach = 1; reach < bound << 64; reach <<= 64)
        {
            value = (value << 64) + Next();
        }

        return value % bound;
    }

    /// <summary>Up to a number of bits, uniform in bit length: small and large are equally likely.</summary>
    public BigInteger Bits(int most) => Below(BigInteger.One << Between(1, most));

    /// <summary>A part of a whole, from nothing to all of it.</summary>
    public BigInteger PartOf(BigInteger whole) => Below(20) switch
    {
        0 => whole,
        1 => BigInteger.Max(0, whole - 1),
        2 => BigInteger.Min(whole, 1),
        < 6 => Below(whole + 1),
        < 12 => Below((whole / 4) + 1),
        _ => Below((whole / 20) + 1),
    };
}
