namespace StakingLedger.Conformance;

/// <summary>How often something was reached, by contract generation.</summary>
/// <param name="V2">In histories of Lido v2.</param>
/// <param name="V3">In histories of Lido v3.</param>
public readonly record struct CoverageCount(long V2, long V3)
{
    /// <summary>Gets a value indicating whether nothing ever reached it: it was read, not executed.</summary>
    public bool IsZero => V2 == 0 && V3 == 0;

    /// <summary>One more.</summary>
    internal CoverageCount Plus(bool isV2) => isV2 ? this with { V2 = V2 + 1 } : this with { V3 = V3 + 1 };
}
