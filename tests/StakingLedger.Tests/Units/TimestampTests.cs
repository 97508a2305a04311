using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class TimestampTests
{
    [Theory]
    [InlineData(0UL, "1970-01-01T00:00:00Z")]
    [InlineData(59UL, "1970-01-01T00:00:59Z")]
    [InlineData(86_399UL, "1970-01-01T23:59:59Z")]
    [InlineData(951_782_400UL, "2000-02-29T00:00:00Z")]
    [InlineData(1_606_824_023UL, "2020-12-01T12:00:23Z")]
    [InlineData(1_767_323_045UL, "2026-01-02T03:04:05Z")]
    [InlineData(4_107_542_400UL, "2100-03-01T00:00:00Z")]
    [InlineData(253_402_300_799UL, "9999-12-31T23:59:59Z")]
    [InlineData(253_402_300_800UL, "253402300800")]
    [InlineData(ulong.MaxValue, "18446744073709551615")]
    public void Seconds_and_text_are_two_forms_of_one_moment(ulong seconds, string text)
    {
        Assert.Equal(text, Timestamp.FromSeconds(seconds).ToString());
        Assert.Equal(Timestamp.FromSeconds(seconds), Timestamp.Parse(text));
        Assert.Equal(seconds, Timestamp.Parse(seconds.ToString(CultureInfo.InvariantCulture)).Seconds);
    }

    [Fact]
    public void Every_day_from_1970_to_2400_and_random_moments_agree_with_the_platform()
    {
        Random random = new(1_970);
        DateTimeOffset day = DateTimeOffset.UnixEpoch;
        for (int i = 0; i < 157_000; i++, day = day.AddDays(1))
        {
            AssertSame(day.AddSeconds(random.Next(86_400)));
        }

        for (int i = 0; i < 10_000; i++)
        {
            AssertSame(DateTimeOffset.FromUnixTimeSeconds(random.NextInt64(253_402_300_800)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-02")]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("2026-01-02T03:04:05z")]
    [InlineData("2026-01-02 03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.0Z")]
    [InlineData("2026-01-02T03:04:05+00:00")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-00-02T03:04:05Z")]
    [InlineData("2026-13-02T03:04:05Z")]
    [InlineData("2026-01-00T03:04:05Z")]
    [InlineData("2026-01-32T03:04:05Z")]
    [InlineData("2026-02-29T03:04:05Z")]
    [InlineData("2100-02-29T03:04:05Z")]
    [InlineData("2026-04-31T03:04:05Z")]
    [InlineData("2026-01-02T24:00:00Z")]
    [InlineData("2026-01-02T23:60:00Z")]
    [InlineData("2026-01-02T23:59:60Z")]
    [InlineData("2026-01-02T-3:04:05Z")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("18446744073709551616")]
    public void Text_that_names_no_moment_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Timestamp.Parse(text));
        Assert.False(Timestamp.TryParse(text, out Timestamp nothing));
        Assert.Equal(default, nothing);
    }

    [Fact]
    public void A_moment_of_the_platform_loses_its_fraction_and_its_zone()
    {
        DateTimeOffset moment = new(2026, 1, 2, 5, 4, 5, 999, TimeSpan.FromHours(2));
        Assert.Equal("2026-01-02T03:04:05Z", Timestamp.FromDateTimeOffset(moment).ToString());
        DateTimeOffset early = DateTimeOffset.UnixEpoch.AddTicks(-1);
        Assert.Throws<ArgumentOutOfRangeException>(() => Timestamp.FromDateTimeOffset(early));
    }

    [Fact]
    public void Adding_seconds_is_exact_or_throws()
    {
        Timestamp start = Timestamp.FromSeconds(100);
        Assert.Equal(Timestamp.FromSeconds(112), start.PlusSeconds(12));
        Assert.Equal(12UL, start.PlusSeconds(12).SecondsSince(start));
        Assert.Throws<OverflowException>(() => start.PlusSeconds(ulong.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => start.SecondsSince(start.PlusSeconds(1)));
    }

    [Fact]
    public void The_order_is_that_of_time()
    {
        ulong[] values = [0, 1, 1_767_323_045, ulong.MaxValue];
        foreach (ulong left in values)
        {
            foreach (ulong right in values)
            {
                Timestamp a = Timestamp.FromSeconds(left);
                Timestamp b = Timestamp.FromSeconds(right);
                UnitAssert.OrderedLike(a, b, left.CompareTo(right), a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }

    private static void AssertSame(DateTimeOffset moment)
    {
        string expected = moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Timestamp timestamp = Timestamp.FromDateTimeOffset(moment);
        if (!string.Equals(expected, timestamp.ToString(), StringComparison.Ordinal) || Timestamp.Parse(expected) != timestamp)
        {
            Assert.Fail($"{expected} became {timestamp}");
        }
    }
}
