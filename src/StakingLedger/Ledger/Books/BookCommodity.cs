using System.Globalization;

namespace StakingLedger.Ledger;

/// <summary>What a posting counts: assets, or the shares of one token. The default is assets.</summary>
public readonly record struct BookCommodity
{
    private readonly byte _tokenPlusOne;

    private BookCommodity(byte tokenPlusOne) => _tokenPlusOne = tokenPlusOne;

    /// <summary>Gets the assets, in their smallest unit.</summary>
    public static BookCommodity Assets => default;

    /// <summary>Gets a value indicating whether these are assets.</summary>
    public bool IsAssets => _tokenPlusOne == 0;

    /// <summary>Gets the token whose shares these are.</summary>
    /// <exception cref="InvalidOperationException">These are assets.</exception>
    public TokenId Token => _tokenPlusOne == 0
        ? throw new InvalidOperationException("Assets are the shares of no token.")
        : new TokenId((byte)(_tokenPlusOne - 1));

    /// <summary>The shares of a token.</summary>
    /// <param name="token">The token.</param>
    public static BookCommodity SharesOf(TokenId token) => new((byte)(token.Index + 1));

    /// <summary>The word <c>assets</c>, or <c>shares:</c> and the number of the token.</summary>
    public override string ToString() =>
        IsAssets ? "assets" : string.Create(CultureInfo.InvariantCulture, $"shares:{_tokenPlusOne - 1}");
}
