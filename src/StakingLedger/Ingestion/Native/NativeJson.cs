using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Fields of native histories, written so that <see cref="NativeFields"/> reads them; defaults are left out.</summary>
internal static class NativeJson
{
    private const ulong FirstSecondOfYear10000 = 253_402_300_800;

    public static void Number(this Utf8JsonWriter json, string name, UInt256 value) => json.WriteString(name, value.ToString());

    public static void Amount(this Utf8JsonWriter json, string name, Amount value) => json.Number(name, value.Value);

    public static void AmountUnlessNone(this Utf8JsonWriter json, string name, Amount value)
    {
        if (!value.IsZero)
        {
            json.Amount(name, value);
        }
    }

    public static void OptionalAmount(this Utf8JsonWriter json, string name, Amount? value)
    {
        if (value is { } amount)
        {
            json.Amount(name, amount);
        }
    }

    public static void Shares(this Utf8JsonWriter json, string name, Shares value) => json.Number(name, value.Value);

    public static void CountUnless(this Utf8JsonWriter json, string name, ulong value, ulong absent)
    {
        if (value != absent)
        {
            json.WriteNumber(name, value);
        }
    }

    public static void OptionalPart(this Utf8JsonWriter json, string name, BasisPoints? value)
    {
        if (value is { } part)
        {
            json.WriteNumber(name, part.Value);
        }
    }

    public static void FlagUnless(this Utf8JsonWriter json, string name, bool value, bool absent)
    {
        if (value != absent)
        {
            json.WriteBoolean(name, value);
        }
    }

    public static void WordUnless<T>(this Utf8JsonWriter json, string name, T value, T absent)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, absent))
        {
            json.WriteString(name, KebabWords.Of(value));
        }
    }

    public static void Account(this Utf8JsonWriter json, string name, AccountId account) => json.WriteString(name, TextOf(account));

    public static void AccountUnless(this Utf8JsonWriter json, string name, AccountId account, AccountId absent)
    {
        if (account != absent)
        {
            json.Account(name, account);
        }
    }

    public static void AccountsUnlessNone(this Utf8JsonWriter json, string name, ValueList<AccountId> accounts)
    {
        if (accounts.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (AccountId account in accounts)
        {
            json.WriteStringValue(TextOf(account));
        }

        json.WriteEndArray();
    }

    public static void Time(this Utf8JsonWriter json, string name, Timestamp time)
    {
        if (time.Seconds < FirstSecondOfYear10000)
        {
            json.WriteString(name, time.ToString());
        }
        else
        {
            json.WriteNumber(name, time.Seconds);
        }
    }

    /// <summary>An inner object, left out when nothing would stand in it and nothing need be said.</summary>
    public static void Inner(this Utf8JsonWriter json, string name, bool isUsual, Action write)
    {
        if (isUsual)
        {
            return;
        }

        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    private static string TextOf(AccountId account) => account.IsDefault
        ? throw new ArgumentException("The default account cannot be written.", nameof(account))
        : account.ToString();
}
