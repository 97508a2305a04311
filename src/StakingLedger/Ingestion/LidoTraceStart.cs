using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>The second line: the state before the first operation, as it was observed.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
public sealed record LidoTraceStart(long Line, JsonElement Json) : LidoTraceRow(Line, Json);
