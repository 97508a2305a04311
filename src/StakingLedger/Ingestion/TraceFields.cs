using System.Globalization;
using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>The input fields of one JSON object: each is read as one type, or refused by name.</summary>
internal readonly struct TraceFields
{
    private const string CountExpected = "a decimal string of a whole number up to 2^64-1";
    private const string NumberExpected = "a decimal string of a whole number up to 2^256-1";

    private readonly TraceSource _source;
    private readonly JsonElement _object;
    private readonly string _path;

    /// <summary>Initialises the fields of an object.</summary>
    public TraceFields(TraceSource source, JsonElement element, string path)
    {
        _source = source;
        _object = element;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw source.At(path, element.GetRawText(), "a JSON object");
        }
    }

    /// <summary>Gets the object itself.</summary>
    public JsonElement Element => _object;

    /// <summary>The value of a field that must be there.</summary>
    public JsonElement Required(string name, string expected) => _object.TryGetProperty(name, out JsonElement value)
        ? value
        : throw _source.At(PathOf(name), "no such field", expected);

    /// <summary>The value of a field that may be absent.</summary>
    public bool TryGet(string name, out JsonElement value) => _object.TryGetProperty(name, out value);

    /// <summary>True when the field is there.</summary>
    public bool Has(string name) => _object.TryGetProperty(name, out _);

    /// <summary>The fields of an inner object.</summary>
    public TraceFields Inner(string name) => new(_source, Required(name, "a JSON object"), PathOf(name));

    /// <summary>The fields of an object in a list.</summary>
    public TraceFields Item(string name, int index, JsonElement item) => new(_source, item, PathOf(ItemOf(name, index)));

    /// <summary>Refuses every field that is not named.</summary>
    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach (JsonProperty property in _object.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                throw _source.At(PathOf(property.Name), "an unknown field", $"one of {string.Join(", ", names.ToArray())}");
            }
        }
    }

    /// <summary>A string.</summary>
    public string Text(string name)
    {
        JsonElement value = Required(name, "a string");
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(name, value, "a string");
    }

    /// <summary>True or false.</summary>
    public bool Flag(string name)
    {
        JsonElement value = Required(name, "true or false");
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong(name, value, "true or false"),
        };
    }

    /// <summary>A number of up to 256 bits, written as a decimal string.</summary>
    public UInt256 Number(string name) => Number(name, Required(name, NumberExpected));

    /// <summary>A number of up to 64 bits, written as a decimal string.</summary>
    public ulong Count(string name) => Count(name, Required(name, CountExpected));

    /// <summary>A number of up to 64 bits, written as a JSON number or as a decimal string.</summary>
    public ulong CountOfEitherForm(string name)
    {
        const string Expected = "a whole number up to 2^64-1";
        JsonElement value = Required(name, Expected);
        return value.ValueKind == JsonValueKind.Number
            ? value.TryGetUInt64(out ulong number) ? number : throw Wrong(name, value, Expected)
            : Count(name, value);
    }

    /// <summary>A number of up to 64 bits, written as a JSON number.</summary>
    public ulong Integer(string name)
    {
        const string Expected = "a JSON whole number";
        JsonElement value = Required(name, Expected);
        return value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out ulong number)
            ? number
            : throw Wrong(name, value, Expected);
    }

    /// <summary>Basis points, at most 10,000.</summary>
    public BasisPoints BasisPoints(string name)
    {
        ulong value = CountOfEitherForm(name);
        return value <= 10_000
            ? Units.BasisPoints.FromValue((int)value)
            : throw _source.At(PathOf(name), value.ToString(CultureInfo.InvariantCulture), "basis points from 0 to 10000");
    }

    /// <summary>An amount, in wei.</summary>
    public Amount Amount(string name) => Units.Amount.FromWei(Number(name));

    /// <summary>Shares.</summary>
    public Shares Shares(string name) => Units.Shares.Of(Number(name));

    /// <summary>A point in time, in seconds.</summary>
    public Timestamp Time(string name) => Timestamp.FromSeconds(Count(name));

    /// <summary>A withdrawal request.</summary>
    public RequestId Request(string name) => RequestId.From(Count(name));

    /// <summary>An account: a label of the header, or an address.</summary>
    public AccountId Account(string name, AccountNames names)
    {
        const string Expected = "a label of header.addresses, or 0x and 40 hexadecimal digits";
        JsonElement value = Required(name, Expected);
        return value.ValueKind == JsonValueKind.String && names.TryFind(value.GetString()!, out AccountId account)
            ? account
            : throw Wrong(name, value, Expected);
    }

    /// <summary>A list whose every item is a number of up to 256 bits.</summary>
    public UInt256[] Numbers(string name)
    {
        JsonElement list = List(name);
        UInt256[] numbers = new UInt256[list.GetArrayLength()];
        int i = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            numbers[i] = Number(ItemOf(name, i), item);
            i++;
        }

        return numbers;
    }

    /// <summary>A list whose every item is a number of up to 64 bits.</summary>
    public ulong[] Counts(string name)
    {
        JsonElement list = List(name);
        ulong[] numbers = new ulong[list.GetArrayLength()];
        int i = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            numbers[i] = Count(ItemOf(name, i), item);
            i++;
        }

        return numbers;
    }

    /// <summary>A list.</summary>
    public JsonElement List(string name)
    {
        JsonElement list = Required(name, "a list");
        return list.ValueKind == JsonValueKind.Array ? list : throw Wrong(name, list, "a list");
    }

    /// <summary>An error of one field.</summary>
    public RowErrorException Wrong(string name, JsonElement value, string expected) =>
        _source.At(PathOf(name), value.GetRawText(), expected);

    /// <summary>An error of one field, in words.</summary>
    public RowErrorException Refused(string name, string found, string expected) => _source.At(PathOf(name), found, expected);

    /// <summary>The path of a field from the line's top.</summary>
    public string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    /// <summary>The name of an item of a list.</summary>
    public static string ItemOf(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");

    private UInt256 Number(string name, JsonElement value) =>
        DecimalText.TryRead(value, out UInt256 number) ? number : throw Wrong(name, value, NumberExpected);

    private ulong Count(string name, JsonElement value) =>
        DecimalText.TryRead(value, out UInt256 number) && number <= ulong.MaxValue
            ? (ulong)number
            : throw Wrong(name, value, CountExpected);
}
