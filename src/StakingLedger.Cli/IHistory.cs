using StakingLedger.Conformance;

namespace StakingLedger.Cli;

/// <summary>A recorded history that was opened, whatever its format. It is verified or replayed, once.</summary>
internal interface IHistory : IDisposable
{
    /// <summary>Compares all that was observed or asserted with a replay.</summary>
    VerificationReport Verify(VerificationOptions options);

    /// <summary>Begins a replay, before its first line.</summary>
    /// <param name="keepsPrefix">True when a snapshot is to be read or written: it proves of which lines it was made.</param>
    HistoryRun Start(bool keepsPrefix);
}
