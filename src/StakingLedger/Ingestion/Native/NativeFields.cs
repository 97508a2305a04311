using System.Globalization;
using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>
/// The fields of one object of a native history. Every field that is asked for is known; when all were asked for,
/// <see cref="Done"/> refuses the others.
/// </summary>
internal sealed class NativeFields(TraceFields fields)
{
    private const string AccountExpected =
        "an account: 0x and 40 hexadecimal digits, a GUID, or a label of up to 22 letters, digits, '.', '_', ':', '-'";

    private readonly List<string> _known = [];

    /// <summary>True when the field is there.</summary>
    public bool Has(string name)
    {
        Know(name);
        return fields.Has(name);
    }

    /// <summary>Refuses the first field that nobody asked for.</summary>
    public void Done() => fields.AllowOnly([.. _known]);

    /// <summary>A string.</summary>
    public string Text(string name)
    {
        Know(name);
        return fields.Text(name);
    }

    /// <summary>A string that may be absent.</summary>
    public string? OptionalText(string name) => Has(name) ? fields.Text(name) : null;

    /// <summary>A number of up to 256 bits, as a decimal string.</summary>
    public UInt256 Number(string name)
    {
        Know(name);
        return fields.Number(name);
    }

    /// <summary>An amount, as a decimal string.</summary>
    public Amount Amount(string name) => Units.Amount.FromWei(Number(name));

    /// <summary>An amount; nothing when it is absent.</summary>
    public Amount AmountOrNone(string name) => OptionalAmount(name) ?? Units.Amount.Zero;

    /// <summary>An amount that may be absent.</summary>
    public Amount? OptionalAmount(string name) => Has(name) ? Amount(name) : null;

    /// <summary>Shares, as a decimal string.</summary>
    public Shares Shares(string name) => Units.Shares.Of(Number(name));

    /// <summary>A whole number of up to 64 bits, as a JSON number.</summary>
    public ulong Count(string name)
    {
        Know(name);
        return fields.Integer(name);
    }

    /// <summary>A whole number that may be absent.</summary>
    public ulong CountOr(string name, ulong absent) => Has(name) ? Count(name) : absent;

    /// <summary>A whole number within bounds.</summary>
    public ulong CountWithin(string name, ulong least, ulong most)
    {
        ulong value = Count(name);
        return value >= least && value <= most
            ? value
            : throw Refused(name, Digits(value), string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
    }

    /// <summary>Basis points, as a JSON number.</summary>
    public BasisPoints Part(string name) => BasisPoints.FromValue((int)CountWithin(name, 0, 10_000));

    /// <summary>Basis points; none when they are absent.</summary>
    public BasisPoints PartOrNone(string name) => OptionalPart(name) ?? default;

    /// <summary>Basis points that may be absent.</summary>
    public BasisPoints? OptionalPart(string name) => Has(name) ? Part(name) : null;

    /// <summary>True or false; a given value when it is absent.</summary>
    public bool FlagOr(string name, bool absent) => Has(name) ? fields.Flag(name) : absent;

    /// <summary>True or false.</summary>
    public bool Flag(string name)
    {
        Know(name);
        return fields.Flag(name);
    }

    /// <summary>One of the words of an enumeration; a given value when it is absent.</summary>
    public T WordOr<T>(string name, T absent)
        where T : struct, Enum
    {
        if (!Has(name))
        {
            return absent;
        }

        string word = Word(name, KebabWords.All<T>());
        return KebabWords.TryFind(word, out T value) ? value : absent;
    }

    /// <summary>One of some words.</summary>
    public string Word(string name, IReadOnlyList<string> words)
    {
        Know(name);
        if (!fields.TryGet(name, out JsonElement value))
        {
            throw fields.Refused(name, "no such field", KebabWords.Listed(words));
        }

        string? word = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return word is not null && words.Contains(word, StringComparer.Ordinal)
            ? word
            : throw fields.Wrong(name, value, KebabWords.Listed(words));
    }

    /// <summary>An account.</summary>
    public AccountId Account(string name)
    {
        Know(name);
        return Account(name, fields.Required(name, AccountExpected));
    }

    /// <summary>An account; a given one when it is absent.</summary>
    public AccountId AccountOr(string name, AccountId absent) => Has(name) ? Account(name) : absent;

    /// <summary>A list of accounts; empty when it is absent.</summary>
    public ValueList<AccountId> Accounts(string name)
    {
        if (!Has(name))
        {
            return [];
        }

        List<AccountId> accounts = [];
        foreach (JsonElement item in fields.List(name).EnumerateArray())
        {
            accounts.Add(Account(TraceFields.ItemOf(name, accounts.Count), item));
        }

        return [.. accounts];
    }

    /// <summary>A list of JSON whole numbers.</summary>
    public IReadOnlyList<ulong> Counts(string name)
    {
        Know(name);
        List<ulong> counts = [];
        foreach (JsonElement item in fields.List(name).EnumerateArray())
        {
            counts.Add(item.ValueKind == JsonValueKind.Number && item.TryGetUInt64(out ulong value)
                ? value
                : throw fields.Wrong(TraceFields.ItemOf(name, counts.Count), item, "a JSON whole number"));
        }

        return counts;
    }

    /// <summary>A moment: seconds as a JSON number, or a text such as 2026-01-02T03:04:05Z; null when it is absent.</summary>
    public Timestamp? OptionalTime(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        const string Expected = "seconds since 1970 as a JSON number, or a UTC moment such as \"2026-01-02T03:04:05Z\"";
        JsonElement value = fields.Required(name, Expected);
        bool read = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetUInt64(out _),
            JsonValueKind.String => value.GetString()!.EndsWith('Z'),
            _ => false,
        };
        return read && Timestamp.TryParse(value.ToString(), out Timestamp time) ? time : throw fields.Wrong(name, value, Expected);
    }

    /// <summary>A client id; none when it is absent.</summary>
    public ClientId ClientOrNone(string name)
    {
        const string Expected = "1 to 64 printable ASCII characters without spaces";
        return !Has(name) ? default
            : ClientId.TryParse(fields.Text(name), out ClientId client) ? client
            : throw fields.Wrong(name, fields.Required(name, Expected), Expected);
    }

    /// <summary>A digest: 0x and 64 hexadecimal digits.</summary>
    public Digest Digest(string name)
    {
        const string Expected = "0x and 64 hexadecimal digits";
        return Units.Digest.TryParse(Text(name), out Digest digest)
            ? digest
            : throw fields.Wrong(name, fields.Required(name, Expected), Expected);
    }

    /// <summary>An inner object.</summary>
    public NativeFields Inner(string name)
    {
        Know(name);
        return new NativeFields(fields.Inner(name));
    }

    /// <summary>An inner object that may be absent.</summary>
    public NativeFields? OptionalInner(string name) => Has(name) ? Inner(name) : null;

    /// <summary>A list of objects; empty when it is absent.</summary>
    public IReadOnlyList<NativeFields> Items(string name)
    {
        if (!Has(name))
        {
            return [];
        }

        List<NativeFields> items = [];
        foreach (JsonElement item in fields.List(name).EnumerateArray())
        {
            items.Add(new NativeFields(fields.Item(name, items.Count, item)));
        }

        return items;
    }

    /// <summary>An error of one field, in words.</summary>
    public RowErrorException Refused(string name, string found, string expected) => fields.Refused(name, found, expected);

    /// <summary>An error of one field that tells what stands there; of the whole object when the field is absent.</summary>
    public RowErrorException Wrong(string name, string expected) => fields.Element.TryGetProperty(name, out JsonElement value)
        ? fields.Wrong(name, value, expected)
        : fields.Refused(name, "no such field", expected);

    private AccountId Account(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && AccountId.TryParse(value.GetString(), out AccountId account)
            ? account
            : throw fields.Wrong(name, value, AccountExpected);

    private static string Digits(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    private void Know(string name)
    {
        if (!_known.Contains(name, StringComparer.Ordinal))
        {
            _known.Add(name);
        }
    }
}
