namespace StakingLedger.Protocols.StakingPool;

/// <summary>The asset of a pool. All amounts count its smallest unit. <c>default</c> is ETH with 18 decimals.</summary>
public readonly record struct AssetDefinition
{
    /// <summary>The most decimals an asset may have.</summary>
    public const int MaxDecimals = 18;

    private readonly string? _symbol;
    private readonly int _belowMax;

    /// <summary>Defines an asset.</summary>
    /// <param name="symbol">Its symbol, such as "ETH".</param>
    /// <param name="decimals">The decimals of its whole unit, 0 to 18.</param>
    /// <exception cref="ArgumentException">The symbol is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not 0 to 18.</exception>
    public AssetDefinition(string symbol, int decimals)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        (_symbol, _belowMax) = (symbol, MaxDecimals - decimals);
    }

    /// <summary>Ether: 18 decimals.</summary>
    public static AssetDefinition Ether => new("ETH", MaxDecimals);

    /// <summary>The symbol.</summary>
    public string Symbol => _symbol ?? "ETH";

    /// <summary>The decimals of a whole unit.</summary>
    public int Decimals => MaxDecimals - _belowMax;

    /// <summary>Whether both are the same asset.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(AssetDefinition other) =>
        Decimals == other.Decimals && string.Equals(Symbol, other.Symbol, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Symbol.Length * 31) + Decimals;
}
