namespace StakingLedger.Benchmarks;

/// <summary>Row 3: division of 256 bits.</summary>
internal sealed class DivisionRow : ArithmeticRow
{
    public override int Number => 3;

    public override string Subject => "Division of 256 by 64 to 256 bits";

    public override IReadOnlyList<Claim> Measure()
    {
        DivisionBenchmarks subject = new() { Profile = OperandProfile.Full256 };
        subject.Setup();
        return [Compare("faster than BigInteger", 7, 10, () => subject.BigIntegers(), () => subject.Divide())];
    }
}
