using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>The last line: how many operations there were.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
public sealed record LidoTraceEnd(long Line, JsonElement Json) : LidoTraceRow(Line, Json);
