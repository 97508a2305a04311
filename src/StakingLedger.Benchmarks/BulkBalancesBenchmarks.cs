using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>All balances at one rate, 16 bytes in and 16 out; the floor is a plain copy of the same bytes.</summary>
[Config(typeof(ShortInProcess))]
public class BulkBalancesBenchmarks
{
    /// <summary>The big integers are few: ten million of them would measure the collector.</summary>
    internal const int MaxBigIntegers = 200_000;

    private UInt128[] _shares = [];
    private UInt128[] _balances = [];
    private BigInteger[] _bigShares = [];
    private BigInteger _bigNumerator;
    private BigInteger _bigDenominator;
    private PreparedRate _rate;

    [Params(1_000_000, 10_000_000)]
    public int Holders { get; set; }

    internal int BigIntegerCount => _bigShares.Length;

    [GlobalSetup]
    public void Setup()
    {
        OperandSet operands = OperandSet.ForMulDiv(OperandProfile.Realistic);
        (_bigNumerator, _bigDenominator) = (operands.BigY[0], operands.BigDivisor[0]);
        _rate = PreparedRate.Create(operands.Y[0], operands.Divisor[0]);
        _shares = new UInt128[Holders];
        _balances = new UInt128[Holders];
        var random = new Random(20261122);
        for (int i = 0; i < _shares.Length; i++)
        {
            var bits = new UInt128(unchecked((ulong)random.NextInt64()) | (1UL << 63), unchecked((ulong)random.NextInt64()));
            _shares[i] = bits >> random.Next(41, 88);
        }

        _bigShares = [.. _shares.Take(MaxBigIntegers).Select(static shares => (BigInteger)shares)];
        Compare();
    }

    [Benchmark(Baseline = true)]
    public void Copy() => _shares.CopyTo(_balances, 0);

    [Benchmark]
    public int Convert() => _rate.FloorAll(_shares, _balances);

    [Benchmark]
    public int ConvertByPortableKernel() => _rate.FloorAllScalar(_shares, _balances);

    [Benchmark]
    public void ConvertByMulDiv()
    {
        UInt256 numerator = _rate.Numerator, denominator = _rate.Denominator;
        for (int i = 0; i < _shares.Length; i++)
        {
            _balances[i] = FullMath.MulDiv(_shares[i], in numerator, in denominator, Rounding.Down).Lower;
        }
    }

    /// <summary>Only the first holders, <see cref="MaxBigIntegers"/> at most.</summary>
    [Benchmark]
    public bool BigIntegersOfTheFirst()
    {
        bool even = false;
        foreach (BigInteger shares in _bigShares)
        {
            even ^= (shares * _bigNumerator / _bigDenominator).IsEven;
        }

        return even;
    }

    /// <summary>The same over a part of the holders: what one of several threads does.</summary>
    internal int ConvertPart(int part, int parts) => _rate.FloorAll(Part(_shares, part, parts), Part(_balances, part, parts));

    internal void CopyPart(int part, int parts) => Part(_shares, part, parts).CopyTo(Part(_balances, part, parts));

    /// <summary>Every result of every kernel must be that of the division, and the first ones that of big integers.</summary>
    internal void Compare()
    {
        ConvertByMulDiv();
        UInt128[] expected = [.. _balances];
        for (int i = 0; i < _bigShares.Length; i++)
        {
            Demand(expected[i] == (UInt128)(_bigShares[i] * _bigNumerator / _bigDenominator));
        }

        foreach (Func<int> kernel in (Func<int>[])[Convert, ConvertByPortableKernel])
        {
            Array.Clear(_balances);
            Demand(kernel() == 0 && _balances.AsSpan().SequenceEqual(expected));
        }
    }

    private static Span<UInt128> Part(UInt128[] cells, int part, int parts)
    {
        int start = (int)((long)cells.Length * part / parts), end = (int)((long)cells.Length * (part + 1) / parts);
        return cells.AsSpan(start, end - start);
    }

    private static void Demand(bool agrees)
    {
        if (!agrees)
        {
            throw new InvalidOperationException("The implementations disagree: there is nothing to compare.");
        }
    }
}
