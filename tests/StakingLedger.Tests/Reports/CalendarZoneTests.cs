using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class CalendarZoneTests
{
    [Theory]
    [InlineData("Europe/Zurich", "2026-03-29T12:00:00Z", 23, "2026-03-28T23:00:00Z")]
    [InlineData("Europe/Zurich", "2026-10-25T12:00:00Z", 25, "2026-10-24T22:00:00Z")]
    [InlineData("Europe/Zurich", "2026-06-01T12:00:00Z", 24, "2026-05-31T22:00:00Z")]
    [InlineData("America/New_York", "2026-03-08T12:00:00Z", 23, "2026-03-08T05:00:00Z")]
    [InlineData("America/New_York", "2026-11-01T12:00:00Z", 25, "2026-11-01T04:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-01-01T12:00:00Z", 24, "2025-12-31T18:15:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04T12:00:00Z", 23, "2018-11-04T03:00:00Z")]
    [InlineData("UTC", "2026-01-01T00:00:00Z", 24, "2026-01-01T00:00:00Z")]
    public void A_day_has_23_24_or_25_hours_and_begins_at_the_zones_midnight(string zone, string moment, int hours, string from)
    {
        CalendarSpan day = CalendarZone.Parse(zone).DayOf(Timestamp.Parse(moment));
        Assert.Equal(Timestamp.Parse(from), day.From);
        Assert.Equal((ulong)hours * 3_600, day.Seconds);
        Assert.True(day.Contains(day.From));
        Assert.False(day.Contains(day.To!.Value));
    }

    [Fact]
    public void A_day_that_the_zone_skipped_is_empty_and_its_neighbours_meet()
    {
        // Samoa went from 29 to 31 December 2011.
        CalendarZone apia = CalendarZone.Parse("Pacific/Apia");
        CalendarSpan before = apia.DayOf(Timestamp.Parse("2011-12-30T09:59:59Z"));
        CalendarSpan after = apia.DayOf(Timestamp.Parse("2011-12-30T10:00:00Z"));
        Assert.Equal(before.To, after.From);
        Assert.Equal("2011-12-29", apia.ShowDate(before.From));
        Assert.Equal("2011-12-31", apia.ShowDate(after.From));
        Assert.Equal(after.From, PeriodBound.Parse("2011-12-30").In(apia));
    }

    [Theory]
    [InlineData("Europe/Zurich")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/St_Johns")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Pacific/Apia")]
    public void Days_and_months_follow_each_other_without_a_gap(string id)
    {
        CalendarZone zone = CalendarZone.Parse(id);
        foreach (Func<Timestamp, CalendarSpan> cut in new Func<Timestamp, CalendarSpan>[] { zone.DayOf, zone.MonthOf })
        {
            CalendarSpan span = cut(Timestamp.Parse("2009-12-31T23:59:59Z"));
            for (int i = 0; i < 1_200; i++)
            {
                CalendarSpan next = cut(span.To!.Value);
                Assert.Equal(span.To, next.From);
                Assert.Equal(span, cut(Timestamp.FromSeconds(span.To.Value.Seconds - 1)));
                span = next;
            }
        }
    }

    [Theory]
    [InlineData("Europe/Zürich", "Europe/Zurich")]
    [InlineData("europe/zurich", "Europe/Zurich")]
    [InlineData("Zurich", "Europe/Zurich")]
    [InlineData("Europe/Zurch", "Europe/Zurich")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Mars/Olympus", "expected an IANA name")]
    [InlineData("", "expected an IANA name")]
    public void An_unknown_zone_is_refused_with_the_names_that_come_near(string id, string near)
    {
        FormatException error = Assert.Throws<FormatException>(() => CalendarZone.Parse(id));
        Assert.Contains($"'{id}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(CalendarZone.DataVersion, error.Message, StringComparison.Ordinal);
        Assert.Contains(near, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-01-30T23:00:00Z")]
    [InlineData("2026-07-01", "2026-06-30T22:00:00Z")]
    [InlineData("2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z")]
    [InlineData("1767225600", "2026-01-01T00:00:00Z")]
    [InlineData("1970-01-01", "1970-01-01T00:00:00Z")]
    public void A_bound_is_a_date_of_the_zone_or_a_moment(string text, string moment)
    {
        PeriodBound bound = PeriodBound.Parse(text);
        Assert.Equal(Timestamp.Parse(moment), bound.In(CalendarZone.Parse("Europe/Zurich")));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-2-3")]
    [InlineData("01.02.2026")]
    [InlineData("1969-12-31")]
    [InlineData("-5")]
    [InlineData("")]
    public void What_is_neither_a_day_nor_a_moment_is_refused(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => PeriodBound.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_calendar_ends_with_the_year_9999()
    {
        CalendarSpan last = CalendarZone.Utc.DayOf(Timestamp.Parse("9999-12-31T23:59:59Z"));
        Assert.Null(last.To);
        Assert.Null(last.Seconds);
        Assert.True(last.Contains(Timestamp.FromSeconds(ulong.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarZone.Utc.DayOf(last.From.PlusSeconds(86_400)));
        Assert.Equal("253402300800", CalendarZone.Utc.Show(last.From.PlusSeconds(86_400)));
    }

    [Theory]
    [InlineData("Asia/Tokyo")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/New_York")]
    [InlineData("UTC")]
    public void The_last_hours_of_the_calendar_are_shown_or_refused_like_those_after_it(string id)
    {
        // East of Greenwich they are of the year 10000.
        CalendarZone zone = CalendarZone.Parse(id);
        Timestamp last = Timestamp.Parse("9999-12-31T23:59:59Z");
        if (id is "UTC" or "America/New_York")
        {
            Assert.Equal("9999-12-31", zone.ShowDate(last));
            Assert.True(zone.DayOf(last).Contains(last));
            return;
        }

        Assert.Equal((last.ToString(), last.ToString()), (zone.Show(last), zone.ShowDate(last)));
        Assert.Throws<ArgumentOutOfRangeException>(() => zone.DayOf(last));
    }

    [Fact]
    public void A_moment_is_shown_as_the_clocks_of_the_zone_show_it()
    {
        CalendarZone zurich = CalendarZone.Parse("Europe/Zurich");
        Assert.Equal("2026-03-29T01:59:59+01:00", zurich.Show(Timestamp.Parse("2026-03-29T00:59:59Z")));
        Assert.Equal("2026-03-29T03:00:00+02:00", zurich.Show(Timestamp.Parse("2026-03-29T01:00:00Z")));
        Assert.Equal("2026-03-29", zurich.ShowDate(Timestamp.Parse("2026-03-29T01:00:00Z")));
    }
}
