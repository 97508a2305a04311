namespace StakingLedger.Units;

/// <summary>
/// A host's own name for a command: 1 to 64 printable ASCII characters without spaces. A ledger accepts a client id once; the same
/// command under the same id gets the same outcome again.
/// </summary>
/// <remarks>The default value is no id. Letter case counts.</remarks>
public readonly record struct ClientId : IComparable<ClientId>, ISpanParsable<ClientId>
{
    /// <summary>The greatest length.</summary>
    public const int MaxLength = 64;

    private readonly string? _text;

    private ClientId(string text) => _text = text;

    /// <summary>Whether this is no id.</summary>
    public bool IsDefault => _text is null;

    /// <summary>Reads an id.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not 1 to 64 printable ASCII characters without spaces.</exception>
    public static ClientId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ClientId result)
            ? result
            : throw UnitText.Refused(text, nameof(ClientId), "1 to 64 printable ASCII characters without spaces");
    }

    /// <summary>Reads an id; false when the text is not of that form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The id.</param>
    public static bool TryParse(string? text, out ClientId result)
    {
        bool valid = text is { Length: > 0 and <= MaxLength } && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
        result = valid ? new ClientId(text!) : default;
        return valid;
    }

    /// <summary>The text; empty for no id.</summary>
    public override string ToString() => _text ?? string.Empty;

    /// <summary>Compares the texts by their characters; no id comes first.</summary>
    /// <param name="other">The other id.</param>
    public int CompareTo(ClientId other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>True when the left id comes first.</summary>
    public static bool operator <(ClientId left, ClientId right) => left.CompareTo(right) < 0;

    /// <summary>True when the left id comes last.</summary>
    public static bool operator >(ClientId left, ClientId right) => left.CompareTo(right) > 0;

    /// <summary>True when the left id does not come last.</summary>
    public static bool operator <=(ClientId left, ClientId right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left id does not come first.</summary>
    public static bool operator >=(ClientId left, ClientId right) => left.CompareTo(right) >= 0;

    static ClientId IParsable<ClientId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ClientId>.TryParse(string? s, IFormatProvider? provider, out ClientId result) => TryParse(s, out result);

    static ClientId ISpanParsable<ClientId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<ClientId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ClientId result) =>
        TryParse(s.ToString(), out result);
}
