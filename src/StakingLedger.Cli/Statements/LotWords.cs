using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The names that the formats of lots share, and the choices that stand above them.</summary>
internal static class LotWords
{
    /// <summary>What an entry did, in one word.</summary>
    public static string Of(LotChangeKind kind) => kind switch
    {
        LotChangeKind.TransferredOut => "requested",
        LotChangeKind.TransferredIn => "returned",
        _ => StatementWords.Of(kind),
    };

    /// <summary>Why.</summary>
    public static string Cause(LotRules rules, LotEntry entry) =>
        entry.Line.Kind == StatementLineKind.Rate && rules.RateIncome == RateIncome.PerEvent ? "rate" : StatementWords.Cause(entry.Line);

    /// <summary>The exact value less what was kept of it, in whole units of the currency; empty for nothing.</summary>
    public static string Rest(LotRules rules, in PriceValue value)
    {
        if (value.Remainder.IsZero)
        {
            return string.Empty;
        }

        int places = value.Divisor.ToString().Length - 1 + rules.Currency.Decimals;
        return NumberText.Signed(value.Remainder, places).TrimEnd('0');
    }

    /// <summary>The sums of a period, by name.</summary>
    public static IEnumerable<(string Name, SignedAmount Value)> Totals(LotTotals totals) =>
    [
        ("cost-before", Plus(totals.CostBefore)),
        ("acquired", Plus(totals.Acquired)),
        ("income-cost", Plus(totals.IncomeCost)),
        ("cost-disposed", Plus(totals.CostDisposed)),
        ("cost-lost", Plus(totals.CostLost)),
        ("cost-after", Plus(totals.CostAfter)),
        ("proceeds", Plus(totals.Proceeds)),
        ("gain", totals.Gain),
        ("income", Plus(totals.Income)),
    ];

    /// <summary>How long something was held: days, and what is left as a time.</summary>
    public static string Held(ulong seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{seconds / 86_400} d {seconds / 3_600 % 24:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    private static SignedAmount Plus(in UInt256 value) => SignedAmount.Of(value);
}
