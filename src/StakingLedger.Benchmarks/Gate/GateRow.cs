namespace StakingLedger.Benchmarks;

/// <summary>One row of the gate: a subject and its claims.</summary>
internal abstract class GateRow
{
    /// <summary>Gets the number of the row, as docs/benchmarks.md lists them.</summary>
    public abstract int Number { get; }

    /// <summary>Gets what is done.</summary>
    public abstract string Subject { get; }

    /// <summary>Measures. Whatever it needs is built here and let go at the end: the next row starts with an empty memory.</summary>
    public abstract IReadOnlyList<Claim> Measure();
}
