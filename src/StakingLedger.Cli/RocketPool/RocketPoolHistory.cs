using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>A recorded Rocket Pool history.</summary>
internal sealed class RocketPoolHistory(RocketPoolTraceReader reader) : IHistory
{
    /// <inheritdoc/>
    public VerificationReport Verify(VerificationOptions options) => RocketPoolTraceVerifier.Verify(reader, options);

    /// <inheritdoc/>
    public HistoryRun Start(bool keepsPrefix) => new RocketPoolRun(reader, keepsPrefix);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
