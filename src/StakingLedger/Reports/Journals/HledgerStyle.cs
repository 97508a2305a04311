using System.Text;

namespace StakingLedger.Reports;

/// <summary>hledger: tags in comments, assertions as postings of nothing. Its numbers have as many digits as it takes.</summary>
internal sealed class HledgerStyle(IReadOnlyList<JournalCommodity> commodities) : JournalStyle(commodities)
{
    public override int? MostDigits => null;

    public override bool AssertsAtStartOfDay => false;

    public override void Begin(StringBuilder text, CalendarDate date)
    {
        text.Append("decimal-mark .\n");
        foreach (JournalCommodity commodity in Commodities)
        {
            text.Append("commodity 1000.").Append('0', commodity.Decimals).Append(' ').Append(Symbol(commodity))
                .Append("  ; ").Append(OneLine(commodity.Meaning)).Append('\n');
        }
    }

    public override void Open(StringBuilder text, CalendarDate date, string account, string name)
    {
        text.Append("account ").Append(account);
        if (name.Length > 0)
        {
            text.Append("  ; name:").Append(Value(name));
        }

        text.Append('\n');
    }

    public override void Write(StringBuilder text, JournalEntry entry)
    {
        text.Append(entry.Date.ToString()).Append(" * ").Append(OneLine(entry.Text).Replace(';', ' '));
        string before = "  ; ";
        foreach ((string key, string value) in entry.Tags)
        {
            text.Append(before).Append(key).Append(':').Append(Value(value));
            before = ", ";
        }

        text.Append('\n');
        foreach (JournalPosting posting in entry.Postings)
        {
            text.Append("    ").Append(posting.Account).Append("  ").Append(Number(posting.Amount, posting.Commodity)).Append(' ')
                .Append(Symbol(Commodities[posting.Commodity])).Append('\n');
        }
    }

    public override void Assert(StringBuilder text, CalendarDate date, IReadOnlyList<JournalBalance> balances)
    {
        text.Append(date.ToString()).Append(" * balances\n");
        foreach (JournalBalance balance in balances)
        {
            string symbol = Symbol(Commodities[balance.Commodity]);
            text.Append("    ").Append(balance.Account).Append("  0 ").Append(symbol).Append(" = ")
                .Append(Number(balance.Total, balance.Commodity)).Append(' ').Append(symbol).Append('\n');
        }
    }

    /// <summary>hledger wants quotes around a symbol that has more than letters.</summary>
    private static string Symbol(JournalCommodity commodity) =>
        commodity.Name.All(char.IsAsciiLetter) ? commodity.Name : $"\"{commodity.Name}\"";

    /// <summary>A comma ends the value of a tag, and brackets would make a date of it.</summary>
    private static string Value(string text) => OneLine(text).Replace(',', ' ').Replace('[', '(').Replace(']', ')');
}
