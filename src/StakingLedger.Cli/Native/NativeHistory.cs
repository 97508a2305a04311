using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>A native history: commands of the house pool with balance assertions.</summary>
internal sealed class NativeHistory(NativeHistoryReader reader) : IHistory
{
    /// <inheritdoc/>
    public VerificationReport Verify(VerificationOptions options) => NativeHistoryVerifier.Verify(reader, options);

    /// <inheritdoc/>
    public HistoryRun Start(bool keepsPrefix) => new NativeRun(reader, keepsPrefix);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
