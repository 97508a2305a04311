using System.Globalization;
using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>A value of a JSON file with its path, read strictly: whatever is not exactly what was expected is an error there.</summary>
internal readonly struct JsonPlace(FileSource source, JsonElement element, string path)
{
    private const string AmountExpected = "a string of decimal digits below 2^256, without sign, point or leading zeros";
    private const string CountExpected = "a whole number without sign, point or exponent";
    private const string DigestExpected = "a string of 0x and 64 hexadecimal digits";

    /// <summary>The value.</summary>
    public JsonElement Element { get; } = element;

    /// <summary>The path from the top of the file.</summary>
    public string Path { get; } = path;

    /// <summary>A path one level deeper.</summary>
    public static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;

    /// <summary>Whether the object has the field.</summary>
    public bool Has(string name) => Element.TryGetProperty(name, out _);

    /// <summary>A field that must be there.</summary>
    public JsonPlace Field(string name) => Element.TryGetProperty(name, out JsonElement value)
        ? new JsonPlace(source, value, Join(Path, name))
        : throw source.At(Join(Path, name), "no such field", "the field " + name);

    /// <summary>Refuses a value that is no object.</summary>
    public JsonPlace Object(string expected = "an object") =>
        Element.ValueKind == JsonValueKind.Object ? this : throw Refused(expected);

    /// <summary>Refuses fields that are not in the list.</summary>
    public void Only(params ReadOnlySpan<string> names)
    {
        foreach (JsonProperty property in Element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                source.Refuse(Join(Path, property.Name), "a field that this format does not have", string.Join(", ", names.ToArray()));
            }
        }
    }

    /// <summary>The fields of an object, in the order of the file.</summary>
    public List<(string Name, JsonPlace Value)> Fields()
    {
        List<(string Name, JsonPlace Value)> fields = [];
        foreach (JsonProperty property in Element.EnumerateObject())
        {
            fields.Add((property.Name, new JsonPlace(source, property.Value, Join(Path, property.Name))));
        }

        return fields;
    }

    /// <summary>The items of an array.</summary>
    public List<JsonPlace> Items(string expected = "an array")
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Refused(expected);
        }

        List<JsonPlace> items = [];
        foreach (JsonElement item in Element.EnumerateArray())
        {
            items.Add(new JsonPlace(source, item, string.Create(CultureInfo.InvariantCulture, $"{Path}[{items.Count}]")));
        }

        return items;
    }

    /// <summary>A text.</summary>
    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Refused("a string");

    /// <summary>An amount, written as a string of digits.</summary>
    public UInt256 Amount() =>
        Element.ValueKind == JsonValueKind.String && TryReadDigits(Element.GetString(), out UInt256 amount)
            ? amount
            : throw Refused(AmountExpected);

    /// <summary>An amount, written as a string of digits or as a JSON number without point or exponent.</summary>
    public UInt256 AmountOrNumber() =>
        Element.ValueKind == JsonValueKind.Number && TryReadDigits(Element.GetRawText(), out UInt256 amount) ? amount : Amount();

    /// <summary>A count, written as a JSON number.</summary>
    public ulong Count() =>
        Element.ValueKind == JsonValueKind.Number && UnitText.TryReadDigits(Element.GetRawText(), out ulong count)
            ? count
            : throw Refused(CountExpected);

    /// <summary>A digest.</summary>
    public Digest Hash() =>
        Element.ValueKind == JsonValueKind.String && Digest.TryParse(Element.GetString(), out Digest digest)
            ? digest
            : throw Refused(DigestExpected);

    /// <summary>A list of digests.</summary>
    public ValueList<Digest> Hashes()
    {
        List<Digest> hashes = [];
        foreach (JsonPlace item in Items("an array of hashes"))
        {
            hashes.Add(item.Hash());
        }

        return [.. hashes];
    }

    /// <summary>An address as the value of a field.</summary>
    public LeafValue Address() => Address(Text());

    /// <summary>An address whose text stands here: lower case, or with its checksum.</summary>
    public LeafValue Address(string text)
    {
        if (text.Length != 2 + (2 * AccountId.AddressLength) || !AccountId.TryParse(text, out AccountId account)
            || account.Kind != AccountKind.Address)
        {
            throw source.At(Path, $"'{text}'", "an address: 0x and 40 hexadecimal digits");
        }

        string checksummed = ChecksumAddress.Of(account);
        bool isKnown = string.Equals(text, checksummed, StringComparison.Ordinal)
            || string.Equals(text, account.ToString(), StringComparison.Ordinal);
        return isKnown
            ? LeafValue.Address(account)
            : throw source.At(Path, $"the address {text} with a wrong checksum", $"{checksummed}, or lower case");
    }

    /// <summary>An error at this place.</summary>
    public RewardFileException Refused(string expected) => source.At(Path, Shown(), expected);

    /// <summary>An error at this place.</summary>
    public RewardFileException Refused(string found, string expected) => source.At(Path, found, expected);

    /// <summary>Reads digits without sign and leading zeros; false when the text is anything else or 2^256 or more.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, out UInt256 number)
    {
        number = UInt256.Zero;
        return (text.Length == 1 || !text.StartsWith('0')) && UnitText.TryReadDigits(text, out number);
    }

    private string Shown() => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"the string \"{Element.GetString()}\"",
        _ => Element.GetRawText(),
    };
}
