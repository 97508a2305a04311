using System.Globalization;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Numbers as people read them, always exact: thousands are set apart, no digit is dropped.</summary>
internal static class NumberText
{
    private const int Places = 18;

    /// <summary>Ether with 18 decimals.</summary>
    public static string Ether(Amount amount) => Decimal(amount.Value.ToString(), Places);

    /// <summary>Shares with 18 decimals.</summary>
    public static string Shares(Shares shares) => Decimal(shares.Value.ToString(), Places);

    /// <summary>A number of smallest units as whole units with so many decimals.</summary>
    public static string Units(UInt256 value, int places) => Decimal(value.ToString(), places);

    /// <summary>A number of smallest units with its sign, as whole units with so many decimals.</summary>
    public static string Signed(SignedAmount value, int places) =>
        (value.IsNegative ? "-" : string.Empty) + Decimal(value.Magnitude.ToString(), places);

    /// <summary>A signed change: a plus, a minus, or nothing at all.</summary>
    public static string Change(string plus, bool isPlusZero, string minus, bool isMinusZero) => (isPlusZero, isMinusZero) switch
    {
        (true, true) => string.Empty,
        (false, true) => "+" + plus,
        (true, false) => "-" + minus,
        _ => $"+{plus} -{minus}",
    };

    /// <summary>A count.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count.</summary>
    public static string Count(ulong value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The rate of a pair with 27 decimals, for display only.</summary>
    public static string Rate(in PricingPair pair) =>
        pair.Shares.IsZero ? "none" : ShareRate.Of(pair.Assets, pair.Shares).ToDecimalString();

    /// <summary>The part of a whole in per cent with two decimals, rounded down.</summary>
    public static string Part(Shares part, Shares whole)
    {
        if (whole.IsZero)
        {
            return string.Empty;
        }

        ulong hundredths = (ulong)Numerics.FullMath.MulDiv(part.Value, 10_000, whole.Value, Numerics.Rounding.Down);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00} %");
    }

    /// <summary>A cause in words.</summary>
    public static string Words(StepCause cause) => SplitName.Of(cause.ToString(), ' ');

    private static string Decimal(string digits, int places)
    {
        string padded = digits.PadLeft(places + 1, '0');
        StringBuilder text = new();
        int whole = padded.Length - places;
        for (int i = 0; i < whole; i++)
        {
            _ = i > 0 && (whole - i) % 3 == 0 ? text.Append(',').Append(padded[i]) : text.Append(padded[i]);
        }

        return places == 0 ? text.ToString() : text.Append('.').Append(padded, whole, places).ToString();
    }
}
