using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class UInt256ArithmeticTests
{
    private static readonly (string Name, Func<UInt256, UInt256, UInt256> Ours, Func<BigInteger, BigInteger, BigInteger> Truth)[]
        Operations =
        [
            ("+", (x, y) => x + y, (x, y) => x + y),
            ("-", (x, y) => x - y, (x, y) => x - y),
            ("*", (x, y) => x * y, (x, y) => x * y),
            ("/", (x, y) => x / y, BigInteger.Divide),
            ("%", (x, y) => x % y, BigInteger.Remainder),
            ("DivRem quotient", (x, y) => UInt256.DivRem(x, y).Quotient, BigInteger.Divide),
            ("DivRem remainder", (x, y) => UInt256.DivRem(x, y).Remainder, BigInteger.Remainder),
            ("&", (x, y) => x & y, (x, y) => x & y),
            ("|", (x, y) => x | y, (x, y) => x | y),
            ("^", (x, y) => x ^ y, (x, y) => x ^ y),
            ("Min", (x, y) => UInt256.Min(x, y), BigInteger.Min),
            ("Max", (x, y) => UInt256.Max(x, y), BigInteger.Max),
            ("SaturatingSubtract", (x, y) => UInt256.SaturatingSubtract(x, y), (x, y) => BigInteger.Max(x - y, 0)),
            ("WrappingAdd", (x, y) => UInt256.WrappingAdd(x, y), (x, y) => Modulo(x + y)),
            ("WrappingSubtract", (x, y) => UInt256.WrappingSubtract(x, y), (x, y) => Modulo(x - y)),
            ("WrappingMultiply", (x, y) => UInt256.WrappingMultiply(x, y), (x, y) => Modulo(x * y)),
        ];

    private static readonly (string Name, TryOperation Ours, Func<BigInteger, BigInteger, BigInteger> Truth)[] TryOperations =
    [
        ("TryAdd", UInt256.TryAdd, (x, y) => x + y),
        ("TrySubtract", UInt256.TrySubtract, (x, y) => x - y),
        ("TryMultiply", UInt256.TryMultiply, (x, y) => x * y),
    ];

    private delegate bool TryOperation(in UInt256 x, in UInt256 y, out UInt256 result);

    public static TheoryData<string> OperationNames => [.. Operations.Select(operation => operation.Name)];

    public static TheoryData<string> TryOperationNames => [.. TryOperations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(OperationNames))]
    public void Every_operation_gives_the_true_result_or_throws_exactly_when_it_does_not_fit(string name)
    {
        (_, Func<UInt256, UInt256, UInt256> ours, Func<BigInteger, BigInteger, BigInteger> truth)
            = Operations.Single(operation => operation.Name.Equals(name, StringComparison.Ordinal));
        foreach ((UInt256 x, UInt256 y) in Pairs())
        {
            CheckOperation(name, ours, truth, x, y);
        }
    }

    [Theory]
    [MemberData(nameof(TryOperationNames))]
    public void Every_trying_operation_is_false_exactly_when_the_true_result_does_not_fit(string name)
    {
        (_, TryOperation ours, Func<BigInteger, BigInteger, BigInteger> truth)
            = TryOperations.Single(operation => operation.Name.Equals(name, StringComparison.Ordinal));
        foreach ((UInt256 x, UInt256 y) in Pairs())
        {
            BigInteger expected = truth((BigInteger)x, (BigInteger)y);
            bool fits = expected >= 0 && expected < NumericSamples.TwoTo256;
            bool succeeded = ours(in x, in y, out UInt256 actual);
            Assert.True(succeeded == fits, $"{name}({x}, {y}) returned {succeeded}");
            Assert.True(actual == (fits ? (UInt256)expected : UInt256.Zero), $"{name}({x}, {y}) gave {actual}");
        }
    }

    [Fact]
    public void Increment_and_decrement_step_by_one_and_throw_at_the_ends()
    {
        foreach (UInt256 sample in NumericSamples.Nasty)
        {
            UInt256 value = sample;
            if (sample != UInt256.MaxValue)
            {
                value++;
                Assert.Equal((BigInteger)sample + 1, (BigInteger)value);
                value--;
                Assert.Equal(sample, value);
            }
        }

        UInt256 top = UInt256.MaxValue;
        UInt256 bottom = UInt256.Zero;
        Assert.Throws<OverflowException>(() => top++);
        Assert.Throws<OverflowException>(() => bottom--);
        Assert.Equal(UInt256.MaxValue, top);
        Assert.Equal(UInt256.Zero, bottom);
    }

    [Fact]
    public void The_unchecked_context_of_the_caller_does_not_turn_overflow_into_wrap_around()
    {
        unchecked
        {
            Assert.Throws<OverflowException>(() => UInt256.MaxValue + UInt256.One);
            Assert.Throws<OverflowException>(() => UInt256.Zero - UInt256.One);
            Assert.Throws<OverflowException>(() => UInt256.MaxValue * 2u);
        }
    }

    private static void CheckOperation(
        string name,
        Func<UInt256, UInt256, UInt256> ours,
        Func<BigInteger, BigInteger, BigInteger> truth,
        UInt256 x,
        UInt256 y)
    {
        BigInteger expected;
        try
        {
            expected = truth((BigInteger)x, (BigInteger)y);
        }
        catch (DivideByZeroException)
        {
            Assert.Throws<DivideByZeroException>(() => ours(x, y));
            return;
        }

        if (expected < 0 || expected >= NumericSamples.TwoTo256)
        {
            Assert.Throws<OverflowException>(() => ours(x, y));
            return;
        }

        UInt256 actual = ours(x, y);
        Assert.True((BigInteger)actual == expected, $"{x} {name} {y} gave {actual}, not {expected}");
    }

    private static IEnumerable<(UInt256 X, UInt256 Y)> Pairs()
    {
        foreach (UInt256 x in NumericSamples.Nasty)
        {
            foreach (UInt256 y in NumericSamples.Nasty)
            {
                yield return (x, y);
            }
        }

        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++)
        {
            yield return (NumericSamples.Next(random), NumericSamples.Next(random));
            yield return (NumericSamples.NextPatterned(random), NumericSamples.NextPatterned(random));
        }
    }

    private static BigInteger Modulo(BigInteger value)
    {
        BigInteger rest = value % NumericSamples.TwoTo256;
        return rest.Sign < 0 ? rest + NumericSamples.TwoTo256 : rest;
    }
}
