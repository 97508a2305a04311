namespace StakingLedger.Conformance;

/// <summary>What a verification of a Rocket Pool history found, and what it left out.</summary>
internal sealed record RocketPoolVerification
{
    /// <summary>Gets the result.</summary>
    public required VerificationReport Report { get; init; }

    /// <summary>Gets the kinds of contract events that are not compared, and how often each stood in the file.</summary>
    public required IReadOnlyList<KeyValuePair<string, ulong>> NotCompared { get; init; }

    /// <summary>Gets the lines of dumps that the recorder itself found wanting: compared on what they list.</summary>
    public required IReadOnlyList<long> PartialDumps { get; init; }
}
