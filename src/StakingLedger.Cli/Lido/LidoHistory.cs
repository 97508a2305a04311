using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>A recorded Lido history.</summary>
internal sealed class LidoHistory(LidoTraceReader reader) : IHistory
{
    /// <inheritdoc/>
    public VerificationReport Verify(VerificationOptions options) => LidoTraceVerifier.Verify(reader, options);

    /// <inheritdoc/>
    public HistoryRun Start(bool keepsPrefix) => new LidoRun(reader, keepsPrefix);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
