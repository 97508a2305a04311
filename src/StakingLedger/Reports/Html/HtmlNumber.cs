using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Exact numbers on a page. Digits are set apart in threes by margins and not by characters, so that a copied number is a number; the
/// decimals beyond the sixth are paler. The value attribute holds the smallest units.
/// </summary>
internal static class HtmlNumber
{
    private const int Plain = 6;

    /// <summary>An amount.</summary>
    public static HtmlMarkup Of(Amount amount, ReportUnit unit) => Of(SignedAmount.Of(amount.Value), unit);

    /// <summary>Shares.</summary>
    public static HtmlMarkup Of(Shares shares, ReportUnit unit) => Of(SignedAmount.Of(shares.Value), unit);

    /// <summary>An amount that has a sign.</summary>
    public static HtmlMarkup Of(SignedAmount amount, ReportUnit unit) =>
        HtmlMarkup.Of($"<data class=\"n\" value=\"{amount.ToString()}\">{Grouped(Text(amount, unit.Decimals))}</data>");

    /// <summary>A number that is written as it is: a price, a rate in per cent.</summary>
    public static HtmlMarkup Of(string number) => HtmlMarkup.Of($"<span class=\"n\">{Grouped(number)}</span>");

    /// <summary>Assets a share, in the smallest units of both, as all formats write it.</summary>
    public static HtmlMarkup Rate(in PricingPair pair) => pair.Shares.IsZero
        ? HtmlMarkup.Of($"<span class=\"n\">none</span>")
        : Of(ShareRate.Of(pair.Assets, pair.Shares).ToDecimalString());

    /// <summary>A number of smallest units as whole ones, with all decimals.</summary>
    public static string Text(SignedAmount amount, int decimals) =>
        (amount.IsNegative ? "-" : string.Empty) + Text(amount.Magnitude, decimals);

    /// <summary>A number of smallest units as whole ones, with all decimals.</summary>
    public static string Text(in UInt256 value, int decimals)
    {
        string digits = value.ToString().PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>Digits in threes. The number has nothing that would need to be escaped.</summary>
    private static HtmlMarkup Grouped(string number)
    {
        string sign = number.StartsWith('-') ? "-" : string.Empty;
        string[] parts = number[sign.Length..].Split('.');
        StringBuilder text = new(sign);
        int first = parts[0].Length % 3 == 0 ? 3 : parts[0].Length % 3;
        text.Append(parts[0], 0, Math.Min(first, parts[0].Length));
        Append(text, parts[0], first);
        if (parts.Length > 1)
        {
            string decimals = parts[1];
            text.Append('.').Append(decimals, 0, Math.Min(3, decimals.Length));
            Append(text, decimals[..Math.Min(Plain, decimals.Length)], 3);
            if (decimals.Length > Plain)
            {
                text.Append("<span>");
                Append(text, decimals, Plain);
                text.Append("</span>");
            }
        }

        return new HtmlMarkup(text.ToString());
    }

    private static void Append(StringBuilder text, string digits, int from)
    {
        for (int i = from; i < digits.Length; i += 3)
        {
            text.Append("<i>").Append(digits, i, Math.Min(3, digits.Length - i)).Append("</i>");
        }
    }
}
