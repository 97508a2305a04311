using FsCheck;
using FsCheck.Fluent;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Properties;

/// <summary>The generators that every property knows.</summary>
public static class Arbitraries
{
    /// <summary>
    /// Numbers uniform in bit length, so that small ones and those near a limb edge are as frequent as large ones; every fourth
    /// sits within two of a power of two, and every eighth has limbs of all zeros or all ones, which the rare paths of a division
    /// need.
    /// </summary>
    public static Arbitrary<UInt256> Words()
    {
        Gen<UInt256> word =
            from limbs in Limb().ArrayOf(4)
            select new UInt256(limbs[0], limbs[1], limbs[2], limbs[3]);
        Gen<UInt256> uniformInLength =
            from value in word
            from length in Gen.Choose(0, 256)
            select length == 0 ? UInt256.Zero : (value | (UInt256.One << 255)) >> (256 - length);
        Gen<UInt256> nearPower =
            from exponent in Gen.Choose(0, 255)
            from offset in Gen.Choose(-2, 2)
            select Offset(UInt256.One << exponent, offset);
        Gen<UInt256> patterned =
            from limbs in Gen.Elements(0UL, 1UL, 1UL << 63, (1UL << 63) - 1, ulong.MaxValue, ulong.MaxValue - 1).ArrayOf(4)
            select new UInt256(limbs[0], limbs[1], limbs[2], limbs[3]);
        Gen<UInt256> all = Gen.Frequency((5, uniformInLength), (2, nearPower), (1, patterned));
        return Arb.From(all, Shrink);
    }

    /// <summary>Either direction.</summary>
    public static Arbitrary<Rounding> Roundings() => Arb.From(Gen.Elements(Rounding.Down, Rounding.Up));

    private static Gen<ulong> Limb()
        => from high in Gen.Choose(int.MinValue, int.MaxValue)
           from low in Gen.Choose(int.MinValue, int.MaxValue)
           select ((ulong)unchecked((uint)high) << 32) | unchecked((uint)low);

    private static UInt256 Offset(UInt256 value, int offset) => offset < 0
        ? UInt256.WrappingSubtract(value, (uint)-offset)
        : UInt256.WrappingAdd(value, (uint)offset);

    /// <summary>
    /// Towards zero: nothing, then fewer bits, then by ever smaller steps, so that the search is one by halves.
    /// </summary>
    private static IEnumerable<UInt256> Shrink(UInt256 value)
    {
        if (value.IsZero)
        {
            yield break;
        }

        yield return UInt256.Zero;
        int length = value.BitLength();
        for (int shift = length / 2; shift > 1; shift /= 2)
        {
            yield return value >> shift;
        }

        for (int shift = 1; shift < length; shift++)
        {
            yield return value - (value >> shift);
        }
    }
}
