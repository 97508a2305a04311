namespace StakingLedger.Benchmarks;

/// <summary>Row 1: multiply-divide on realistic operands.</summary>
internal sealed class MulDivRow : GateRow
{
    public override int Number => 1;

    public override string Subject => "MulDiv, realistic operands";

    public override IReadOnlyList<Claim> Measure()
    {
        MulDivBenchmarks subject = new() { Profile = OperandProfile.Realistic };
        subject.Setup();
        Work big = new("BigInteger", OperandSet.Count, () => Ignore(subject.BigIntegers()));
        Work ours = new("MulDiv", OperandSet.Count, () => Ignore(subject.MulDivDown()));
        RoundTimes times = Rounds.OnThread(101, big, ours);
        return [Claim.AtLeast("faster than BigInteger", 8, 11, times.Ratio(big, ours))];
    }

    /// <summary>Setup compared every result.</summary>
    private static ulong? Ignore<T>(T result)
    {
        GC.KeepAlive(result);
        return null;
    }
}
