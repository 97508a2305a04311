using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The protocol's own dry run of a report: named numbers, the modules' fee shares, or the error.</summary>
internal sealed record ReferenceSimulation
{
    public string? Error { get; init; }

    public IReadOnlyDictionary<string, BigInteger> Numbers { get; init; } =
        new Dictionary<string, BigInteger>(StringComparer.Ordinal);

    /// <summary>v3 only.</summary>
    public IReadOnlyList<BigInteger>? ModuleSharesToMint { get; init; }
}
