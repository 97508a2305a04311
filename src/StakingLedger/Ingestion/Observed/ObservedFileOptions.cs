using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>What a file of observed values leaves to its host.</summary>
public sealed record ObservedFileOptions
{
    /// <summary>Gets what finds the account that a text names; null when it names none.</summary>
    public required Func<string, AccountId?> FindAccount { get; init; }

    /// <summary>Gets the tokens that a row may name by their symbol; a row that names none is about the first.</summary>
    public required IReadOnlyList<TokenDefinition> Tokens { get; init; }

    /// <summary>Gets the moment of rows that name none. The default is the end of the history.</summary>
    public ObservedPoint At { get; init; }
}
