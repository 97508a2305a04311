using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>What a sum tree speaks of: whose liabilities, in which token, at which moment. All of it is bound into every leaf.</summary>
public sealed record LiabilityScope
{
    /// <summary>The greatest length of a name.</summary>
    public const int MaxTextLength = 32;

    /// <summary>The greatest number of decimals.</summary>
    public const int MaxDecimals = 77;

    /// <summary>The name of the pool or history: 1 to 32 printable ASCII characters without space, quote and backslash.</summary>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public required string Pool
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>The symbol of what is owed, such as "stETH"; the same form as the pool's name.</summary>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public required string Token
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>How many decimals one whole token has: 18 where balances count in wei.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 0 to 77.</exception>
    public required int Decimals
    {
        get;
        init => field = value is >= 0 and <= MaxDecimals
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Decimals are 0 to 77.");
    }

    /// <summary>The event after which the balances stood.</summary>
    public EventNumber Event { get; init; }

    /// <summary>The time of that moment, for people; the event is what counts.</summary>
    public Timestamp Time { get; init; }

    /// <summary>The digest of the ledger's state at that moment, by which a replay finds out whether it was this one.</summary>
    public Digest State { get; init; }

    /// <summary>Whether a text can name a pool or a token.</summary>
    /// <param name="text">The text; null is no name.</param>
    public static bool IsName(string? text) =>
        !string.IsNullOrEmpty(text)
        && text.Length <= MaxTextLength
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
        && !text.AsSpan().ContainsAny('"', '\\');

    private static string Checked(string? text) => IsName(text)
        ? text!
        : throw new ArgumentException(
            $"'{text}' is no name; expected 1 to 32 printable ASCII characters without space, quote and backslash.", nameof(text));
}
