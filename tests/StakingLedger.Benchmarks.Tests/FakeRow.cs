namespace StakingLedger.Benchmarks.Tests;

/// <summary>A row with figures that a test chose; without any it throws.</summary>
internal sealed class FakeRow(int number, params Claim[] claims) : GateRow
{
    public override int Number => number;

    public override string Subject => $"work {number}";

    public override IReadOnlyList<Claim> Measure() =>
        claims.Length > 0 ? claims : throw new InvalidOperationException("'two' disagrees");
}
