using System.Text.Json;
using StakingLedger.Numerics;

namespace StakingLedger.Ingestion;

/// <summary>Whole numbers as the traces write them: a JSON string of decimal digits, without sign and without leading zeros.</summary>
internal static class DecimalText
{
    private const int MostDigits = 78;

    /// <summary>Reads a number; false when the value is anything else or does not fit 256 bits.</summary>
    public static bool TryRead(JsonElement value, out UInt256 number)
    {
        number = default;
        return value.ValueKind == JsonValueKind.String && TryRead(value.GetString(), out number);
    }

    /// <summary>Reads a number; false when the text is anything else or does not fit 256 bits.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out UInt256 number)
    {
        number = default;
        bool plain = text.Length is > 0 and <= MostDigits
            && !text.ContainsAnyExceptInRange('0', '9')
            && (text.Length == 1 || text[0] != '0');
        return plain && UInt256.TryParse(text, out number);
    }
}
