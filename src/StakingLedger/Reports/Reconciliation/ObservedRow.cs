using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One value that was observed elsewhere: on a node, in a subgraph, at a provider.</summary>
public sealed record ObservedRow
{
    /// <summary>Gets the line of its source, from 1; 0 when it has none.</summary>
    public long Line { get; init; }

    /// <summary>Gets whose it is; the default account for totals.</summary>
    public AccountId Account { get; init; }

    /// <summary>Gets the account as the source writes it; empty for totals.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Gets the token; the default is the one that the timeline prices.</summary>
    public TokenId Token { get; init; }

    /// <summary>Gets what the value says.</summary>
    public required ObservedKind Kind { get; init; }

    /// <summary>Gets the value as it was printed.</summary>
    public required ObservedNumber Value { get; init; }

    /// <summary>Gets the moment; the default is the end of the history.</summary>
    public ObservedPoint At { get; init; }

    /// <summary>Gets the earlier moment of a change; null for the change by the one event at the moment.</summary>
    public ObservedPoint? Since { get; init; }
}
