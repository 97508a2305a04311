namespace StakingLedger.Benchmarks;

/// <summary>Row 2: multiply-divide on wide operands.</summary>
internal sealed class WideMulDivRow : ArithmeticRow
{
    public override int Number => 2;

    public override string Subject => "MulDiv, wide operands";

    public override IReadOnlyList<Claim> Measure()
    {
        MulDivBenchmarks narrow = new() { Profile = OperandProfile.Below128 };
        MulDivBenchmarks full = new() { Profile = OperandProfile.Full256 };
        narrow.Setup();
        full.Setup();
        return
        [
            Compare("below 2^128, faster than BigInteger", 8, 10, () => narrow.BigIntegers(), () => narrow.MulDivDown()),
            Compare("256 bits, faster than BigInteger", 5, 7, () => full.BigIntegers(), () => full.MulDivDown()),
        ];
    }
}
