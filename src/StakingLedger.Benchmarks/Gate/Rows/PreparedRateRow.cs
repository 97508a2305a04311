namespace StakingLedger.Benchmarks;

/// <summary>Row 4: conversions at one prepared rate.</summary>
internal sealed class PreparedRateRow : ArithmeticRow
{
    public override int Number => 4;

    public override string Subject => "Conversion at one prepared rate";

    public override IReadOnlyList<Claim> Measure()
    {
        PreparedRateBenchmarks subject = new();
        subject.Setup();
        return [Compare("faster than MulDiv", 1.6, 2, () => subject.MulDiv(), () => subject.Floor())];
    }
}
