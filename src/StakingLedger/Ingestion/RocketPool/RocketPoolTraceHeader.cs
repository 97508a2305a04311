using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Ingestion;

/// <summary>The first line: the state before the first operation.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Json">The whole line.</param>
/// <param name="Name">A name made of the seed.</param>
/// <param name="Opening">The command that opens the pool as the state says.</param>
/// <param name="Context">When it was.</param>
/// <param name="Names">The labels of the accounts.</param>
internal sealed record RocketPoolTraceHeader(
    long Line, JsonElement Json, string Name, OpenPool Opening, Context Context, AccountNames Names)
    : RocketPoolTraceRow(Line, Json)
{
    /// <summary>Gets the labels of everybody whose balances are dumped, in their order.</summary>
    public required IReadOnlyList<string> People { get; init; }
}
