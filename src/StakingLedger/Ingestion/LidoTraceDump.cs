using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>A full dump of the state between two operations, as it was observed.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
public sealed record LidoTraceDump(long Line, JsonElement Json) : LidoTraceRow(Line, Json);
