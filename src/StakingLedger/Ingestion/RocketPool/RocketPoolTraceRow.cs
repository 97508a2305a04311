using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>One line of a recorded Rocket Pool history. It is valid until the reader reads the next line.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line, for what is compared as text.</param>
internal abstract record RocketPoolTraceRow(long Line, JsonElement Json)
{
    /// <summary>Gets the value of a field that the reader has found to be there.</summary>
    /// <param name="field">The field.</param>
    public JsonElement Observed(string field) => Json.GetProperty(field);

    /// <summary>Gets the value of a field that may be absent.</summary>
    /// <param name="field">The field.</param>
    public JsonElement? ObservedOrNull(string field) => Json.TryGetProperty(field, out JsonElement value) ? value : null;
}
