using System.Text.Json;
using StakingLedger.Numerics;

namespace StakingLedger.Ingestion;

/// <summary>
/// What is taken from the observations because the ledger cannot know it: how many validators the router let a deposit make,
/// and that it refused a module.
/// </summary>
internal static class RouterFacts
{
    private const string ModuleNotActive = "StakingModuleNotActive()";

    private static readonly UInt256 DepositSize = UInt256.Parse("32000000000000000000");

    /// <summary>The validators that the events of a deposit show; null when the events cannot be read as a whole number of them.</summary>
    /// <remarks>The amount counts even when the contract or the name beside it is wrong: that is a difference of its own.</remarks>
    public static ulong? ValidatorsIn(JsonElement events)
    {
        if (events.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        UInt256 ether = default;
        foreach (JsonElement entry in events.EnumerateArray())
        {
            bool isNamed = Is(entry, "e", "Unbuffered");
            bool hasAmount = TryFindAmount(entry, out JsonElement text);
            if (!isNamed && !(hasAmount && Is(entry, "c", "lido")))
            {
                continue;
            }

            if (!DecimalText.TryRead(text, out UInt256 amount) || amount > UInt256.MaxValue - ether)
            {
                return null;
            }

            ether += amount;
        }

        UInt256 validators = ether / DepositSize;
        return (validators * DepositSize) == ether && validators <= ulong.MaxValue ? (ulong)validators : null;
    }

    /// <summary>True when the file says that the router refused the deposit because the module is not active.</summary>
    public static bool IsModuleNotActive(LidoTraceRow row) =>
        row.ObservedOrNull("ok") is { ValueKind: JsonValueKind.False }
        && row.ObservedOrNull("err") is { ValueKind: JsonValueKind.String } error
        && error.ValueEquals(ModuleNotActive);

    private static bool TryFindAmount(JsonElement entry, out JsonElement amount)
    {
        amount = default;
        return entry.ValueKind == JsonValueKind.Object
            && entry.TryGetProperty("a", out JsonElement arguments)
            && arguments.ValueKind == JsonValueKind.Object
            && arguments.TryGetProperty("amount", out amount);
    }

    private static bool Is(JsonElement entry, string field, string text) =>
        entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty(field, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && value.ValueEquals(text);
}
