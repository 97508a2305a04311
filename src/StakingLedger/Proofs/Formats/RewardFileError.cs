namespace StakingLedger.Proofs.Formats;

/// <summary>Why a published file cannot be used: where, what stands there, and what was expected.</summary>
/// <remarks>The default value names no file and is never handed out.</remarks>
/// <param name="File">The file's name as the host gave it.</param>
/// <param name="Place">The field as a path, or the line and byte; empty when the file as a whole is meant.</param>
/// <param name="Found">What stands there, shortened.</param>
/// <param name="Expected">What was expected.</param>
public readonly record struct RewardFileError(string File, string Place, string Found, string Expected)
{
    /// <summary>One line: file, place, what was found, what was expected.</summary>
    public override string ToString() => Place.Length == 0
        ? $"{File}: found {Found}; expected {Expected}"
        : $"{File}: {Place}: found {Found}; expected {Expected}";
}
