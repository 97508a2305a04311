using System.Globalization;
using System.Numerics;

namespace StakingLedger.Tests.Units;

/// <summary>Reference numbers: uniform in bit length, so that small and great ones are met equally often.</summary>
internal static class WideNumbers
{
    internal static BigInteger OfBitLength(Random random, int bits)
    {
        if (bits == 0)
        {
            return BigInteger.Zero;
        }

        byte[] bytes = new byte[(bits + 7) / 8];
        random.NextBytes(bytes);
        BigInteger value = new(bytes, isUnsigned: true);
        BigInteger top = BigInteger.One << (bits - 1);
        return (value % top) + top;
    }

    internal static string Text(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
