using StakingLedger.Ingestion;

namespace StakingLedger.Conformance;

/// <summary>The result of comparing one recorded history with its replay.</summary>
public sealed record VerificationReport
{
    /// <summary>Gets the file.</summary>
    public required string File { get; init; }

    /// <summary>Gets the name of the history; empty when its header could not be read.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how many operations were replayed.</summary>
    public required ulong Operations { get; init; }

    /// <summary>Gets how many observed values were compared.</summary>
    public required long Observations { get; init; }

    /// <summary>Gets how many of them differ.</summary>
    public required long DifferenceCount { get; init; }

    /// <summary>Gets the first differences.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Gets why the file cannot be read or used; null when it can.</summary>
    public required RowError? Error { get; init; }

    /// <summary>Gets the kinds of contract events that are not compared, and how often each stood in the file.</summary>
    public IReadOnlyList<KeyValuePair<string, ulong>> NotCompared { get; init; } = [];

    /// <summary>Gets the lines of state dumps that their recorder found wanting: they are compared on what they list.</summary>
    public IReadOnlyList<long> PartialDumps { get; init; } = [];

    /// <summary>Gets the verdict: an unusable file is no proof of anything, whatever was compared before.</summary>
    public VerificationVerdict Verdict => Error is not null ? VerificationVerdict.Unusable
        : DifferenceCount > 0 ? VerificationVerdict.Different
        : VerificationVerdict.Equal;
}
