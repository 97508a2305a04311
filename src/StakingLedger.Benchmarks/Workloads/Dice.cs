namespace StakingLedger.Benchmarks;

/// <summary>Seeded random numbers (splitmix64): the same on every machine, and quick enough for streams of millions.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            ulong z = _state += 0x9E37_79B9_7F4A_7C15;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number below a bound, by the upper half of a product: its bias is below one in four billion.</summary>
    public uint Below(uint bound) => unchecked((uint)(((Next() >> 32) * bound) >> 32));

    /// <summary>A number below 2^<paramref name="most"/> whose bit length is uniform from the least on.</summary>
    public ulong OfBits(int least, int most)
    {
        int length = least + (int)Below((uint)(most - least + 1));
        return (Next() >> (64 - length)) | (1UL << (length - 1));
    }
}
