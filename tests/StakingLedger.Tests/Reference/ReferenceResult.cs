namespace StakingLedger.Tests.Reference;

/// <summary>What an operation did: accepted with its events, or refused with its text; and what reports show beside it.</summary>
internal sealed record ReferenceResult
{
    public bool Ok => Error is null;

    public string? Error { get; init; }

    public IReadOnlyList<ReferenceEvent> Events { get; init; } = [];

    /// <summary>Reports only: the router's distribution just before the report.</summary>
    public ReferenceFeeDistribution? FeeDistribution { get; init; }

    /// <summary>Reports only: the protocol's own dry run of the same input (name to value or values), or its error.</summary>
    public ReferenceSimulation? Simulated { get; init; }

    /// <summary>Reports only: what the two vaults held before.</summary>
    public ReferenceVaultBalances? VaultBalancesBefore { get; init; }
}
