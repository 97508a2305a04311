using System.Text;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>How one program wants a journal written.</summary>
internal abstract class JournalStyle(IReadOnlyList<JournalCommodity> commodities)
{
    /// <summary>The style of a program.</summary>
    public static JournalStyle Of(JournalFormat format, IReadOnlyList<JournalCommodity> commodities) => format switch
    {
        JournalFormat.Hledger => new HledgerStyle(commodities),
        JournalFormat.Beancount => new BeancountStyle(commodities),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format of a journal."),
    };

    /// <summary>Gets how many digits a number may have; null for as many as it likes.</summary>
    public abstract int? MostDigits { get; }

    /// <summary>Gets a value indicating whether an assertion holds at the beginning of its day, and not where it stands.</summary>
    public abstract bool AssertsAtStartOfDay { get; }

    protected IReadOnlyList<JournalCommodity> Commodities { get; } = commodities;

    /// <summary>A line that no program reads.</summary>
    public static void Comment(StringBuilder text, string line) => text.Append("; ").Append(OneLine(line)).Append('\n');

    /// <summary>What stands before the first entry.</summary>
    public abstract void Begin(StringBuilder text, CalendarDate date);

    /// <summary>Declares an account before its first use.</summary>
    public abstract void Open(StringBuilder text, CalendarDate date, string account, string name);

    /// <summary>An entry.</summary>
    public abstract void Write(StringBuilder text, JournalEntry entry);

    /// <summary>Asserts balances.</summary>
    public abstract void Assert(StringBuilder text, CalendarDate date, IReadOnlyList<JournalBalance> balances);

    /// <summary>A text without what would end a line.</summary>
    protected static string OneLine(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c));

    /// <summary>An amount with all its decimals.</summary>
    protected string Number(SignedAmount amount, int commodity)
    {
        int places = Commodities[commodity].Decimals;
        string digits = amount.Magnitude.ToString().PadLeft(places + 1, '0');
        string sign = amount.IsNegative ? "-" : string.Empty;
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }
}
