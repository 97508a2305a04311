using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>The same seeded operands as <see cref="UInt256"/> and as <see cref="BigInteger"/>.</summary>
internal sealed class OperandSet
{
    internal const int Count = 2_048;

    private readonly Random _random = new(20261122);

    private OperandSet()
    {
    }

    internal UInt256[] X { get; } = new UInt256[Count];

    internal UInt256[] Y { get; } = new UInt256[Count];

    internal UInt256[] Divisor { get; } = new UInt256[Count];

    internal BigInteger[] BigX { get; } = new BigInteger[Count];

    internal BigInteger[] BigY { get; } = new BigInteger[Count];

    internal BigInteger[] BigDivisor { get; } = new BigInteger[Count];

    /// <summary>Operands of x * y / divisor.</summary>
    internal static OperandSet ForMulDiv(OperandProfile profile)
    {
        var set = new OperandSet();
        for (int i = 0; i < Count; i++)
        {
            (BigInteger x, BigInteger y, BigInteger divisor) = profile switch
            {
                OperandProfile.Realistic => (set.Bits(41, 87), set.Between(9_000, 10_000), set.Between(7_500, 8_500)),
                OperandProfile.Below128 => (set.Bits(97, 128), set.Bits(97, 128), set.Bits(97, 128)),
                _ => (set.Bits(256, 256), set.Bits(256, 256), set.Bits(256, 256)),
            };
            if (profile == OperandProfile.Full256 && y > divisor)
            {
                (y, divisor) = (divisor, y);
            }

            set.Store(i, x, y, divisor);
        }

        return set;
    }

    /// <summary>Operands of x / divisor: about 170 by 83 bits, up to 256 by up to 128 bits, 256 by 64 to 256 bits.</summary>
    internal static OperandSet ForDivision(OperandProfile profile)
    {
        var set = new OperandSet();
        for (int i = 0; i < Count; i++)
        {
            (BigInteger x, BigInteger divisor) = profile switch
            {
                OperandProfile.Realistic => (set.Bits(125, 170), set.Between(7_500, 8_500)),
                OperandProfile.Below128 => (set.Bits(193, 256), set.Bits(97, 128)),
                _ => (set.Bits(256, 256), set.Bits(64, 256)),
            };
            set.Store(i, x, BigInteger.One, divisor);
        }

        return set;
    }

    private void Store(int index, BigInteger x, BigInteger y, BigInteger divisor)
    {
        (BigX[index], BigY[index], BigDivisor[index]) = (x, y, divisor);
        (X[index], Y[index], Divisor[index]) = ((UInt256)x, (UInt256)y, (UInt256)divisor);
    }

    /// <summary>A number whose bit length is uniform between both.</summary>
    private BigInteger Bits(int least, int most)
    {
        int length = _random.Next(least, most + 1);
        var bytes = new byte[33];
        _random.NextBytes(bytes);
        BigInteger value = new(bytes, isUnsigned: true);
        return (value & ((BigInteger.One << length) - 1)) | (BigInteger.One << (length - 1));
    }

    /// <summary>A number between both times 1e21.</summary>
    private BigInteger Between(int least, int most)
        => (least * BigInteger.Pow(10, 21)) + (Bits(200, 200) % ((most - least) * BigInteger.Pow(10, 21)));
}
