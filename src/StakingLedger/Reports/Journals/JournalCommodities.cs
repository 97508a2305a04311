using System.Globalization;
using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>
/// The commodities of a journal: assets first, then the tokens by their ids, then, where they are counted, validators. The priced token
/// counts shares, whatever its holders see, and is named so: stETH is no commodity, STETH-SHARES is.
/// </summary>
internal sealed class JournalCommodities
{
    private const string OfShares = "-SHARES";
    private const int MostLetters = 24;

    private readonly List<JournalCommodity> _all = [];

    public JournalCommodities(JournalOptions options, bool countsValidators)
    {
        Add(options.Assets, string.Empty, "assets");
        for (int i = 0; i < options.Tokens.Count; i++)
        {
            ReportUnit unit = options.Tokens[i];
            bool isNamedSo = Letters(unit.Symbol).EndsWith("SHARES", StringComparison.Ordinal);
            bool isOf = i == 0 && !isNamedSo;
            Add(unit, isOf ? OfShares : string.Empty, isOf ? $"shares of {unit.Symbol}" : unit.Symbol);
        }

        if (countsValidators)
        {
            Add(ReportUnit.Validators, string.Empty, ReportUnit.Validators.Symbol);
        }
    }

    public IReadOnlyList<JournalCommodity> All => _all;

    /// <summary>The place of a commodity among those of so many tokens.</summary>
    public static int IndexOf(BookCommodity commodity, int tokens) => commodity.IsValidators ? tokens + 1 : commodity.Number;

    private static string Letters(string symbol)
    {
        string letters = string.Concat(symbol.ToUpperInvariant().Select(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)
            ? c
            : '-')).Trim('-');
        return letters.Length > 1 && char.IsAsciiLetterUpper(letters[0]) ? letters : "X" + letters;
    }

    private void Add(ReportUnit unit, string ending, string meaning)
    {
        string name = Named(unit.Symbol, ending);
        if (_all.Exists(c => string.Equals(c.Name, name, StringComparison.Ordinal)))
        {
            name = Named(unit.Symbol, ending + string.Create(CultureInfo.InvariantCulture, $"-T{_all.Count - 1}"));
        }

        _all.Add(new JournalCommodity(name, unit.Decimals, meaning));
    }

    private static string Named(string symbol, string ending)
    {
        string letters = Letters(symbol);
        return (letters.Length + ending.Length <= MostLetters ? letters : letters[..(MostLetters - ending.Length)].TrimEnd('-')) + ending;
    }
}
