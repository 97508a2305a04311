using System.Text;

namespace StakingLedger.Reports;

/// <summary>
/// Beancount 2: metadata, and assertions that hold at the beginning of a day. It adds with 28 digits, and takes an assertion of wei for
/// true that is wrong by one, unless it is told to tolerate nothing.
/// </summary>
internal sealed class BeancountStyle(IReadOnlyList<JournalCommodity> commodities) : JournalStyle(commodities)
{
    public override int? MostDigits => 28;

    public override bool AssertsAtStartOfDay => true;

    public override void Begin(StringBuilder text, CalendarDate date)
    {
        foreach (JournalCommodity commodity in Commodities)
        {
            text.Append(date.ToString()).Append(" commodity ").Append(commodity.Name).Append("\n  name: ")
                .Append(Quoted(commodity.Meaning)).Append('\n');
        }
    }

    public override void Open(StringBuilder text, CalendarDate date, string account, string name)
    {
        text.Append(date.ToString()).Append(" open ").Append(account).Append('\n');
        if (name.Length > 0)
        {
            text.Append("  name: ").Append(Quoted(name)).Append('\n');
        }
    }

    public override void Write(StringBuilder text, JournalEntry entry)
    {
        text.Append(entry.Date.ToString()).Append(" * ").Append(Quoted(entry.Text)).Append('\n');
        foreach ((string key, string value) in entry.Tags)
        {
            text.Append("  ").Append(key).Append(": ").Append(Quoted(value)).Append('\n');
        }

        foreach (JournalPosting posting in entry.Postings)
        {
            text.Append("  ").Append(posting.Account).Append("  ").Append(Number(posting.Amount, posting.Commodity)).Append(' ')
                .Append(Commodities[posting.Commodity].Name).Append('\n');
        }
    }

    public override void Assert(StringBuilder text, CalendarDate date, IReadOnlyList<JournalBalance> balances)
    {
        foreach (JournalBalance balance in balances)
        {
            text.Append(date.ToString()).Append(" balance ").Append(balance.Account).Append("  ")
                .Append(Number(balance.Total, balance.Commodity)).Append(" ~ 0 ")
                .Append(Commodities[balance.Commodity].Name).Append('\n');
        }
    }

    private static string Quoted(string text) =>
        $"\"{OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
