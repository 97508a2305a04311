using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Ingestion;

/// <summary>One operation: the command, who gave it and when, and what was observed of it.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
/// <param name="Index">The operation's number, from 0 without gaps.</param>
/// <param name="Name">The operation's name in the file.</param>
/// <param name="Command">The command; null where only time passes.</param>
/// <param name="Context">The caller, the time and the block; no caller where only time passes.</param>
internal sealed record RocketPoolTraceOperation(
    long Line, JsonElement Json, ulong Index, string Name, IRocketPoolCommand? Command, Context Context)
    : RocketPoolTraceRow(Line, Json);
