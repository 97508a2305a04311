namespace StakingLedger.Benchmarks;

/// <summary>Row 1: multiply-divide on realistic operands.</summary>
internal sealed class MulDivRow : ArithmeticRow
{
    public override int Number => 1;

    public override string Subject => "MulDiv, realistic operands";

    public override IReadOnlyList<Claim> Measure()
    {
        MulDivBenchmarks subject = new() { Profile = OperandProfile.Realistic };
        subject.Setup();
        return [Compare("faster than BigInteger", 8, 11, () => subject.BigIntegers(), () => subject.MulDivDown())];
    }
}
