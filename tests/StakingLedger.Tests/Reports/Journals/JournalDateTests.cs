using System.Text.RegularExpressions;
using StakingLedger.Reports;
using StakingLedger.Tests.Cli;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports.Journals;

/// <summary>Dates never run backwards: the programs sort by them, and would assert in another order.</summary>
public sealed partial class JournalDateTests
{
    private const string Ether = "1000000000000000000";

    /// <summary>A minute after midnight the clocks went back to 23:01 of the day before.</summary>
    private static readonly string[] Times =
        ["2010-11-06T20:00:00Z", "2010-11-07T02:29:59Z", "2010-11-07T02:30:30Z", "2010-11-07T03:00:00Z", "2010-11-07T12:00:00Z"];

    [Fact]
    public void A_day_that_has_begun_goes_on_where_the_clocks_go_back_over_midnight()
    {
        CalendarZone zone = CalendarZone.Parse("America/St_Johns");
        CalendarSpan sixth = zone.DayOf(Timestamp.Parse(Times[1]));
        CalendarSpan seventh = zone.DayOf(Timestamp.Parse(Times[2]));
        Assert.Equal(sixth.To, seventh.From);
        Assert.Equal(seventh, zone.DayOf(Timestamp.Parse(Times[3])));
        Assert.Equal(24UL * 3_600, sixth.Seconds);
        Assert.Equal(25UL * 3_600, seventh.Seconds);
        Assert.Equal("2010-11-06T23:30:00-03:30", zone.Show(Timestamp.Parse(Times[3])));
        Assert.Equal("2010-11-07", zone.ShowDate(Timestamp.Parse(Times[3])));
    }

    [Theory]
    [InlineData("hledger")]
    [InlineData("beancount")]
    public void Journals_have_the_days_of_the_periods(string format)
    {
        string[] expected = ["2010-11-06", "2010-11-06", "2010-11-07", "2010-11-07", "2010-11-07"];
        byte[] history = OneHolder.History([.. Times.Select(static t => (t, Ether))]);
        foreach (string command in new[] { "books -", "statement - --account owner" })
        {
            CommandLineRun run = CommandLineRun.With(
                history, [.. command.Split(' '), "--zone", "America/St_Johns", "--by", "day", "--format", format]);
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
            string[] dates = [.. Entry().Matches(run.Output).Select(static m => m.Groups["date"].Value)];
            Assert.Equal(expected, dates);
        }
    }

    [Theory]
    [InlineData(JournalFormat.Hledger)]
    [InlineData(JournalFormat.Beancount)]
    public void An_event_that_is_dated_back_keeps_the_date_of_its_predecessor(JournalFormat format)
    {
        string[] dates = [.. Entry().Matches(DatedBack(format)).Select(static m => m.Groups["date"].Value)];
        Assert.Equal(["2026-01-05", "2026-01-06", "2026-01-06"], dates);
    }

    [ProgramFact(JournalChecker.Programs)]
    public void Both_programs_accept_an_event_that_is_dated_back()
    {
        Assert.Empty(JournalChecker.Check("hledger", DatedBack(JournalFormat.Hledger)));
        Assert.Empty(JournalChecker.Check("beancount", DatedBack(JournalFormat.Beancount)));
    }

    [Fact]
    public void The_last_day_of_the_calendar_has_no_day_after_it_to_assert_on()
    {
        byte[] history = OneHolder.History(("9999-12-31T10:00:00Z", Ether));
        Assert.Equal(0, CommandLineRun.With(history, "books", "-", "--format", "hledger").ExitCode);
        CommandLineRun refused = CommandLineRun.With(history, "books", "-", "--format", "beancount");
        Assert.Equal((2, string.Empty), (refused.ExitCode, refused.Output));
        Assert.Contains("9999-12-31", refused.Error, StringComparison.Ordinal);
        refused.DemandCleanError();
    }

    [ProgramTheory(JournalChecker.Programs)]
    [InlineData("day")]
    [InlineData("month")]
    [InlineData("whole")]
    public void Both_programs_accept_them(string by)
    {
        byte[] back = OneHolder.History([.. Times.Select(static t => (t, Ether))]);
        foreach (string format in JournalFiles.Formats)
        {
            CommandLineRun run = CommandLineRun.With(
                back, "books", "-", "--zone", "America/St_Johns", "--by", by, "--format", format);
            Assert.Equal(0, run.ExitCode);
            Assert.Empty(JournalChecker.Check(format, run.Output));
        }
    }

    private static string DatedBack(JournalFormat format)
    {
        using StringWriter text = new();
        JournalOptions options = new(format, new ReportUnit("ETH", 0), []);
        Timestamp first = Timestamp.Parse("2026-01-05T10:00:00Z");
        JournalOutput journal = new(text, options, CalendarZone.Utc, first, static _ => string.Empty);
        foreach (ulong hours in new ulong[] { 0, 30, 1 })
        {
            JournalEntry entry = journal.Begin(EventNumber.First, first.PlusSeconds(hours * 3_600), "deposit");
            entry.Post("Assets:A", 0, SignedAmount.Of(5));
            entry.Post("Equity:B", 0, -SignedAmount.Of(5));
            journal.End();
            journal.EndPeriod(first.PlusSeconds(hours * 3_600));
        }

        journal.Finish();
        return text.ToString();
    }

    [GeneratedRegex(@"^(?<date>\d{4}-\d\d-\d\d) \* (?!balances)", RegexOptions.Multiline, 5_000)]
    private static partial Regex Entry();
}
