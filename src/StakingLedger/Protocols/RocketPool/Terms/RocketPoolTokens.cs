using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The tokens of the protocol.</summary>
internal static class RocketPoolTokens
{
    /// <summary>Gets rETH, which the reported pair prices.</summary>
    public static TokenId Reth => default;

    /// <summary>Gets ether, held outside and inside the contracts.</summary>
    public static TokenId Ether => new(1);

    /// <summary>Gets RPL.</summary>
    public static TokenId Rpl => new(2);

    /// <summary>Gets the definitions, by the ids.</summary>
    public static IReadOnlyList<TokenDefinition> All { get; } = [new("rETH"), new("ETH"), new("RPL")];
}
