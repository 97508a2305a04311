using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Seeded choices: the same seed gives the same choices on every machine.</summary>
internal sealed class ReferenceDice(int seed)
{
    private static readonly BigInteger[] Edges =
    [
        0, 1, 2, 99, 100, 101, 1_000 * ReferenceNumber.Ether, (1_000 * ReferenceNumber.Ether) + 1,
        ReferenceNumber.Max96 / 2, ReferenceNumber.Max96, ReferenceNumber.Max128 - 1, ReferenceNumber.Max128,
        ReferenceNumber.Max128 + 1, BigInteger.One << 255, ReferenceNumber.Max256 - 1, ReferenceNumber.Max256,
    ];

    private readonly Random random = new(seed);

    public int Below(int bound) => random.Next(bound);

    /// <summary>True in <paramref name="percent"/> of a hundred throws.</summary>
    public bool Percent(int percent) => random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public BigInteger Edge() => Pick(Edges);

    /// <summary>Below a bound, uniform.</summary>
    public BigInteger Below(BigInteger bound)
    {
        if (bound.Sign <= 0)
        {
            return 0;
        }

        byte[] bytes = new byte[bound.GetByteCount(isUnsigned: true) + 8];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) % bound;
    }

    /// <summary>Up to a number of bits, uniform in bit length: small and large are equally likely.</summary>
    public BigInteger Bits(int most) => Below(BigInteger.One << (1 + random.Next(most)));

    /// <summary>Some amount that somebody who holds <paramref name="held"/> might ask for, sensible or not.</summary>
    public BigInteger Near(BigInteger held) => random.Next(20) switch
    {
        0 => held,
        1 => held + 1,
        2 => BigInteger.Max(0, held - 1),
        3 => held + Bits(40),
        4 => Edge(),
        5 => Bits(8),
        6 => held * 2,
        7 => held / 2,
        _ => Below((held / (1 + random.Next(30))) + 1),
    };
}
