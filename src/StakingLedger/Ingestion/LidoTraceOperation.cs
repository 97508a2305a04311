using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Ingestion;

/// <summary>One operation: the command, who gave it and when, and what was observed of it.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
/// <param name="Index">The operation's number, from 0 without gaps.</param>
/// <param name="Name">The operation's name in the file.</param>
/// <param name="Command">The command.</param>
/// <param name="Context">The caller, the time and the block.</param>
public sealed record LidoTraceOperation(
    long Line, JsonElement Json, ulong Index, string Name, ILidoCommand Command, Context Context)
    : LidoTraceRow(Line, Json)
{
    /// <summary>Gets the number of validators that the events show, for a deposit; null when they cannot be read as one.</summary>
    /// <remarks>The command carries 0 when it cannot be read.</remarks>
    public ulong? ObservedValidators { get; init; }

    /// <summary>Gets a value indicating whether the file says that the router refused a deposit because the module is not active.</summary>
    /// <remarks>The router's allocation is no part of the ledger: this refusal is taken over as a fact.</remarks>
    public bool IsRefusedByRouter { get; init; }

    /// <summary>Gets the counter of bad debt that a report names, as text; null for any other operation.</summary>
    public string? ReportedBadDebt { get; init; }

    /// <summary>Gets a value indicating whether the file says that the operation was accepted.</summary>
    public bool IsRecordedAsAccepted => ObservedOrNull("ok") is { ValueKind: JsonValueKind.True };
}
