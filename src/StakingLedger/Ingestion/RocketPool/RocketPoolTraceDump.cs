using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>A line with the whole observed state.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
/// <param name="IsSound">Whether the recorder found the dump in order itself; otherwise it may lack something.</param>
internal sealed record RocketPoolTraceDump(long Line, JsonElement Json, bool IsSound) : RocketPoolTraceRow(Line, Json);
