namespace StakingLedger.Ledger;

/// <summary>A token whose holders' shares the ledger keeps in a table of their own.</summary>
public sealed record TokenDefinition
{
    /// <summary>Defines a token.</summary>
    /// <param name="symbol">The field's symbol, such as "stETH".</param>
    /// <exception cref="ArgumentException">The symbol is null or blank.</exception>
    public TokenDefinition(string symbol)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        Symbol = symbol;
    }

    /// <summary>The field's symbol, such as "stETH".</summary>
    public string Symbol { get; }

    /// <summary>
    /// Whether one of this token is one share of token 0, which a contract keeps for whoever holds it: the same shares in another form.
    /// </summary>
    public bool IsWrapped { get; init; }
}
