namespace StakingLedger.Proofs.Formats;

#pragma warning disable CA1064 // It never leaves this namespace: hosts see the RewardFileError.
/// <summary>Carries an error up to the entry, which turns it into a result; it never leaves this namespace.</summary>
internal sealed class RewardFileException(RewardFileError error) : Exception(error.ToString())
#pragma warning restore CA1064
{
    /// <summary>The error.</summary>
    public RewardFileError Error { get; } = error;
}
