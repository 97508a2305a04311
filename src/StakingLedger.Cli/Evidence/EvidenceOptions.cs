namespace StakingLedger.Cli;

/// <summary>What the user asked of an evidence pack.</summary>
/// <param name="Files">The histories.</param>
/// <param name="Also">Other files, of which only the digest is kept.</param>
/// <param name="Out">The directory to make.</param>
/// <param name="Until">How far each history is replayed.</param>
/// <param name="Recorded">When the pack was made, as the user states it; null when it is not stated.</param>
/// <param name="By">Who made it; null when it is not stated.</param>
internal sealed record EvidenceOptions(
    string[] Files, string[] Also, string Out, PointInHistory Until, string? Recorded, string? By)
{
    /// <summary>Gets the published reward files whose trees are recomputed.</summary>
    public string[] Trees { get; init; } = [];

    /// <summary>Gets the log of restatements; null for none.</summary>
    public string? Restatements { get; init; }
}
