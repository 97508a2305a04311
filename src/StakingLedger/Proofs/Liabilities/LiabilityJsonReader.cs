using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// Reads a document whose fields are known, in their order. Whatever else stands there (another field, another order, a number as
/// another type, a value that is written in another way than it writes itself) is refused with its place.
/// </summary>
internal ref struct LiabilityJsonReader
{
    private const int LongestShown = 60;
    private const string Ending = "the end of the document";

    private Utf8JsonReader _json;
    private string _place = string.Empty;
    private int _item;

    public LiabilityJsonReader(ReadOnlySpan<byte> utf8) => _json = new Utf8JsonReader(
        utf8,
        new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, AllowTrailingCommas = false, MaxDepth = 4 });

    /// <summary>The opening brace and the field "format".</summary>
    public void BeginDocument(string format)
    {
        Demand(JsonTokenType.StartObject, "a JSON object");
        Field("format");
        Demand(JsonTokenType.String, $"\"{format}\"");
        if (!_json.ValueTextEquals(format))
        {
            throw Refused(Found(), $"\"{format}\"");
        }
    }

    /// <summary>The closing brace, and nothing behind it.</summary>
    public void EndDocument()
    {
        End();
        if (Read())
        {
            throw Refused(Found(), "the end of the document");
        }
    }

    public void BeginObject(string name)
    {
        Field(name);
        Demand(JsonTokenType.StartObject, "an object");
        _place = name + ".";
    }

    public void BeginArray(string name)
    {
        Field(name);
        Demand(JsonTokenType.StartArray, "an array");
        _item = -1;
    }

    /// <summary>The next object of an array; false at its end.</summary>
    public bool TryBeginItem(int most)
    {
        _item++;
        _place = string.Create(CultureInfo.InvariantCulture, $"path[{_item}]");
        bool read = Read();
        if (read && _json.TokenType == JsonTokenType.EndArray)
        {
            _place = string.Empty;
            return false;
        }

        if (!read || _json.TokenType != JsonTokenType.StartObject || _item >= most)
        {
            throw Refused(read ? Found() : Ending, _item >= most ? $"at most {most} steps" : "an object or the end of the array");
        }

        _place += ".";
        return true;
    }

    /// <summary>The closing brace of an object.</summary>
    public void End()
    {
        Demand(JsonTokenType.EndObject, "no further field");
        _place = string.Empty;
    }

    /// <summary>A name of a pool or token.</summary>
    public string Name(string name)
    {
        string text = String(name, "1 to 32 printable ASCII characters without space, quote and backslash");
        return LiabilityScope.IsName(text)
            ? text
            : throw Refused(Found(), "1 to 32 printable ASCII characters without space, quote and backslash", name);
    }

    /// <summary>A value as a string, written exactly as it writes itself.</summary>
    public T Text<T>(string name, string expected)
        where T : ISpanParsable<T>
    {
        string text = String(name, expected);
        return T.TryParse(text, CultureInfo.InvariantCulture, out T? value)
            && string.Equals(value.ToString(), text, StringComparison.Ordinal)
            ? value
            : throw Refused(Found(), expected, name);
    }

    /// <summary>One of two words; true for the first.</summary>
    public bool Choice(string name, string first, string second)
    {
        string text = String(name, $"\"{first}\" or \"{second}\"");
        return string.Equals(text, first, StringComparison.Ordinal)
            || (string.Equals(text, second, StringComparison.Ordinal)
                ? false
                : throw Refused(Found(), $"\"{first}\" or \"{second}\"", name));
    }

    /// <summary>A small number: as a JSON number, or, where it may pass 2^53, as a string of digits.</summary>
    public ulong Number(string name, ulong most)
    {
        Field(name);
        bool isText = most > 1UL << 53;
        string expected = isText ? "plain decimal digits of a number below 2^64" : $"a number of 0 to {most}";
        Demand(isText ? JsonTokenType.String : JsonTokenType.Number, expected, name);
        ReadOnlySpan<byte> digits = _json.ValueSpan;
        return Utf8Parser.TryParse(digits, out ulong value, out int used)
            && used == digits.Length && value <= most && (digits.Length == 1 || digits[0] != '0')
                ? value
                : throw Refused(Found(), expected, name);
    }

    private string String(string name, string expected)
    {
        Field(name);
        Demand(JsonTokenType.String, expected, name);
        return _json.ValueIsEscaped
            ? throw Refused(Found(), expected + ", without escapes", name)
            : _json.GetString()!;
    }

    private void Field(string name)
    {
        bool read = Read();
        if (!read || _json.TokenType != JsonTokenType.PropertyName || _json.ValueIsEscaped || !_json.ValueTextEquals(name))
        {
            throw Refused(read ? Found() : Ending, $"the field \"{name}\"");
        }
    }

    private void Demand(JsonTokenType type, string expected, string name = "")
    {
        bool read = Read();
        if (!read || _json.TokenType != type)
        {
            throw Refused(read ? Found() : Ending, expected, name);
        }
    }

    private bool Read()
    {
        try
        {
            return _json.Read();
        }
        catch (JsonException e)
        {
            throw new FormatException($"line {e.LineNumber + 1}: this is no JSON document: {Reason(e)}", e);
        }
    }

    private static string Reason(JsonException e)
    {
        int tail = e.Message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return tail < 0 ? e.Message : e.Message[..tail];
    }

    private readonly string Found() => _json.TokenType switch
    {
        JsonTokenType.String => $"\"{Shown()}\"",
        JsonTokenType.PropertyName => $"the field \"{Shown()}\"",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.EndObject => "the end of the object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndArray => "the end of the array",
        _ => Shown(),
    };

    private readonly string Shown()
    {
        string text = Encoding.UTF8.GetString(_json.ValueSpan);
        return text.Length <= LongestShown ? text : text[..LongestShown] + "...";
    }

    private readonly FormatException Refused(string found, string expected, string name = "") =>
        new($"{Place(name)}found {found}; expected {expected}");

    private readonly string Place(string name)
    {
        string place = name.Length > 0 ? _place + name : _place.TrimEnd('.');
        return place.Length > 0 ? place + ": " : string.Empty;
    }
}
