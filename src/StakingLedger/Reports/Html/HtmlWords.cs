using System.Globalization;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What pages call things, in words.</summary>
internal static class HtmlWords
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>A name of an enumeration in words; a dash for none.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        StringBuilder words = new();
        foreach (char c in value.ToString())
        {
            _ = char.IsUpper(c) && words.Length > 0 ? words.Append(' ').Append(char.ToLowerInvariant(c)) : words.Append(c);
        }

        return words.ToString() is "None" ? "Movement" : words.ToString();
    }

    /// <summary>What a source gives.</summary>
    public static string Gain(StatementSource source) => source switch
    {
        StatementSource.Cover => "Cover received",
        StatementSource.Unattributed => "Unattributed (oracle), gains",
        StatementSource.Dealings => "Dealings of others, gains",
        StatementSource.Incentives => "Incentives and donations",
        _ => $"{Of(source)} rewards",
    };

    /// <summary>What a source takes.</summary>
    public static string Loss(StatementSource source) => source switch
    {
        StatementSource.Fees => "Fees borne",
        StatementSource.BadDebt => "Bad debt borne",
        StatementSource.Unattributed => "Unattributed (oracle), losses",
        StatementSource.Dealings => "Dealings of others, losses",
        StatementSource.Slashing => "Slashing",
        _ => $"{Of(source)} penalties",
    };

    /// <summary>A source in a legend.</summary>
    public static string Of(StatementSource source) => source switch
    {
        StatementSource.Unattributed => "Unattributed (oracle)",
        StatementSource.Dealings => "Dealings of others",
        StatementSource.BadDebt => "Bad debt",
        _ => Of<StatementSource>(source),
    };

    /// <summary>What an entry did to lots.</summary>
    public static string Of(LotChangeKind kind) => kind switch
    {
        LotChangeKind.Disposed => "Disposed of",
        LotChangeKind.TransferredOut => "Given with a request",
        LotChangeKind.TransferredIn => "Taken back",
        _ => Of<LotChangeKind>(kind),
    };

    /// <summary>A method of lots.</summary>
    public static string Method(LotMethod method) => method switch
    {
        LotMethod.Fifo => "First in, first out (FIFO)",
        LotMethod.Lifo => "Last in, first out (LIFO)",
        LotMethod.Hifo => "Highest cost first (HIFO)",
        _ => "Specific identification",
    };

    /// <summary>How long something was held.</summary>
    public static string Held(ulong seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{seconds / 86_400} d {seconds / 3_600 % 24:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    /// <summary>The colour of a source.</summary>
    public static int ColourOf(StatementSource source) => source switch
    {
        StatementSource.Consensus => 1,
        StatementSource.Execution => 2,
        StatementSource.Incentives => 3,
        StatementSource.Dealings => 4,
        StatementSource.Unattributed => 5,
        StatementSource.BadDebt => 6,
        StatementSource.Slashing => 7,
        _ => 8,
    };

    /// <summary>What a period is called.</summary>
    public static string Title(CalendarZone zone, PeriodCut cut, CalendarSpan span, int number)
    {
        string date = zone.ShowDate(span.From);
        return cut switch
        {
            PeriodCut.Day => $"{date}, {Count(span.Seconds ?? 0, 3_600)} hours",
            PeriodCut.Month when date.Length == 10 => $"{Months[((date[5] - '0') * 10) + date[6] - '1']} {date[..4]}",
            PeriodCut.Report => $"Period {Count((ulong)number, 1)}",
            _ => "The whole time",
        };
    }

    /// <summary>When a period is, and which events are in it.</summary>
    public static HtmlMarkup Time(CalendarZone zone, CalendarSpan span, EventNumber? first, EventNumber? last)
    {
        HtmlMarkup to = span.To is { } end ? HtmlMarkup.Of($"to {HtmlPage.Time(zone, end)}") : HtmlPage.Text("on");
        string events = first is null ? "no event" : first == last ? $"event {first}" : $"events {first} to {last}";
        return HtmlMarkup.Of($"From {HtmlPage.Time(zone, span.From)} {to}; {events}");
    }

    /// <summary>An account of the books.</summary>
    public static string Of(in BookAccount account)
    {
        string detail = BookText.DetailOf(account).Replace('-', ' ');
        string name = account.Kind switch
        {
            BookAccountKind.FeesBorne => "Fees borne by holders",
            BookAccountKind.FeeShares => "Shares minted for fees",
            BookAccountKind.PriceLag => "What the price lags behind",
            BookAccountKind.Opening => "Opened with",
            BookAccountKind.ExitPending => "Exits that are not paid",
            BookAccountKind.Unattributed => "Unattributed (oracle)",
            _ => Of(account.Kind),
        };
        return detail.Length == 0 ? name : $"{name}: {detail}";
    }

    private static string Count(ulong value, ulong unit) => (value / unit).ToString(CultureInfo.InvariantCulture);
}
