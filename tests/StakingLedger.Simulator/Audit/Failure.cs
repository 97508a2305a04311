namespace StakingLedger.Simulator.Audit;

/// <summary>The first place where the library and the model differ, or where a law is broken.</summary>
internal sealed record Failure(int Index, Envelope Envelope, string Aspect, string Expected, string Actual)
{
    public override string ToString() =>
        $"command {Index}: {Envelope}\n  {Aspect}\n  expected: {Expected}\n  actual:   {Actual}";
}
