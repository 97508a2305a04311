using System.Text.Json;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>The first line: under which terms the history was recorded, and the labels of its accounts.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
/// <param name="Name">The name of the history.</param>
/// <param name="Terms">The terms in force from the start.</param>
/// <param name="Bootstrap">The ether of the initialisation, in wei.</param>
/// <param name="Names">The labels of the accounts.</param>
public sealed record LidoTraceHeader(
    long Line, JsonElement Json, string Name, LidoTerms Terms, Amount Bootstrap, AccountNames Names)
    : LidoTraceRow(Line, Json);
