namespace StakingLedger.Conformance;

/// <summary>How a verification runs.</summary>
public sealed record VerificationOptions
{
    /// <summary>Gets how many differences are kept; all are counted.</summary>
    public int KeptDifferences { get; init; } = 20;

    /// <summary>Gets what is called after every line with the bytes read so far, for a progress display; null for nothing.</summary>
    public Action<long>? AfterLine { get; init; }

    /// <summary>Gets where the rules that the history reaches are counted; null for nowhere.</summary>
    public LidoRuleCoverage? Coverage { get; init; }
}
