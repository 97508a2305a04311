using System.Globalization;

namespace StakingLedger.Ledger;

/// <summary>What a posting counts: assets, the shares of one token, or validators. The default is assets.</summary>
public readonly record struct BookCommodity
{
    // Behind the shares of the last of 255 tokens.
    private const ushort OfValidators = byte.MaxValue + 1;

    private BookCommodity(ushort number) => Number = number;

    /// <summary>Gets the assets, in their smallest unit.</summary>
    public static BookCommodity Assets => default;

    /// <summary>Gets the validators, each counting one.</summary>
    public static BookCommodity Validators => new(OfValidators);

    /// <summary>Gets a value indicating whether these are assets.</summary>
    public bool IsAssets => Number == 0;

    /// <summary>Gets a value indicating whether these are validators.</summary>
    public bool IsValidators => Number == OfValidators;

    /// <summary>Gets a value indicating whether these are the shares of a token.</summary>
    public bool IsShares => !IsAssets && !IsValidators;

    /// <summary>Gets the token whose shares these are.</summary>
    /// <exception cref="InvalidOperationException">These are assets or validators.</exception>
    public TokenId Token => IsShares
        ? new TokenId((byte)(Number - 1))
        : throw new InvalidOperationException($"{(IsAssets ? "Assets" : "Validators")} are the shares of no token.");

    /// <summary>Gets its place in every list of commodities: 0 for assets, the tokens from 1 on, validators last.</summary>
    internal ushort Number { get; }

    /// <summary>The shares of a token.</summary>
    /// <param name="token">The token.</param>
    public static BookCommodity SharesOf(TokenId token) => new((ushort)(token.Index + 1));

    /// <summary>The word <c>assets</c> or <c>validators</c>, or <c>shares:</c> and the number of the token.</summary>
    public override string ToString() => Number switch
    {
        0 => "assets",
        OfValidators => "validators",
        _ => string.Create(CultureInfo.InvariantCulture, $"shares:{Number - 1}"),
    };

    /// <summary>The commodity with a number; it has one from 0 to 256.</summary>
    internal static BookCommodity FromNumber(ushort number) => new(number);
}
