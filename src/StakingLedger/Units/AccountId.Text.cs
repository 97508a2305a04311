using System.Text;

namespace StakingLedger.Units;

public readonly partial record struct AccountId
{
    private const string LabelExpected =
        "a label of 1 to 22 ASCII characters (letters, digits, '.', '_', ':', '-') that does not begin with 0x";

    private const string AnyExpected = "0x and 40 hexadecimal digits, a GUID with hyphens, or " + LabelExpected;

    private const int HexAddressLength = 2 + (2 * AddressLength);
    private const int GuidTextLength = 36;

    /// <summary>Reads an address ("0x" and 40 hexadecimal digits of any case), a GUID with hyphens, or else a label.</summary>
    /// <remarks>
    /// No text has two readings: addresses and GUIDs are longer than any label. The letter case of an address carries no
    /// meaning; its EIP-55 checksum is not verified.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is none of the three.</exception>
    public static AccountId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads an address ("0x" and 40 hexadecimal digits of any case), a GUID with hyphens, or else a label.</summary>
    /// <exception cref="FormatException">The text is none of the three.</exception>
    public static AccountId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out AccountId result) ? result : throw UnitText.Refused(text, nameof(AccountId), AnyExpected);

    /// <summary>Reads an address, a GUID or a label; false, and no account, when the text is none of the three.</summary>
    public static bool TryParse(string? text, out AccountId result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads an address, a GUID or a label; false, and no account, when the text is none of the three.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out AccountId result)
    {
        switch (text.Length)
        {
            case HexAddressLength:
                return TryReadAddress(text, out result);
            case GuidTextLength:
                bool read = Guid.TryParseExact(text, "D", out Guid guid) && !text.Contains(' ');
                result = read ? FromGuid(guid) : default;
                return read;
            default:
                return TryReadLabel(text, out result);
        }
    }

    static AccountId IParsable<AccountId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<AccountId>.TryParse(string? s, IFormatProvider? provider, out AccountId result) =>
        TryParse(s, out result);

    static AccountId ISpanParsable<AccountId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<AccountId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AccountId result) =>
        TryParse(s, out result);

    /// <summary>The text that <see cref="Parse(string)"/> reads back: address or GUID in lower case, a label as it is.</summary>
    /// <remarks>The default value gives "(none)", which cannot be read back.</remarks>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        WriteBytes(bytes);
        return Kind switch
        {
            AccountKind.Address => HexText.Write(bytes[AddressOffset..]),
            AccountKind.Guid => new Guid(bytes[GuidOffset..], bigEndian: true).ToString("D"),
            AccountKind.Label => Encoding.ASCII.GetString(bytes[LabelOffset..].TrimEnd((byte)0)),
            _ => "(none)",
        };
    }

    private static bool TryReadAddress(ReadOnlySpan<char> text, out AccountId result)
    {
        Span<byte> address = stackalloc byte[AddressLength];
        bool read = HexText.TryRead(text, address);
        result = read ? FromAddress(address) : default;
        return read;
    }

    private static bool TryReadLabel(ReadOnlySpan<char> text, out AccountId result)
    {
        result = default;
        Span<byte> bytes = stackalloc byte[ByteLength];
        if (text.Length > MaxLabelLength || !Ascii.IsValid(text))
        {
            return false;
        }

        bytes[0] = (byte)AccountKind.Label;
        int length = Encoding.ASCII.GetBytes(text, bytes[LabelOffset..]);
        if (!IsLabel(bytes.Slice(LabelOffset, length)))
        {
            return false;
        }

        result = new AccountId(bytes);
        return true;
    }
}
