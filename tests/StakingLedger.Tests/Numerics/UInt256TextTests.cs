using System.Globalization;
using System.Numerics;
using System.Text;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class UInt256TextTests
{
    private const string TwoTo256 = "115792089237316195423570985008687907853269984665640564039457584007913129639936";
    private const string Largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";

    public static TheoryData<string> Malformed => new(
        "", " ", "0x", "0X1", "x1", "-1", "+1", "-0", " 1", "1 ", "1_000", "1,000", "1.0", "1e3", "0x-1", "0xg", "0x1 ", "0x0x1",
        "12a", "a", "٣", "１", "1\0", "0x1\u0130",
        new string('9', 78) + "x", "x" + new string('9', 90), "0x" + new string('f', 64) + "g", "\n1", "½");

    public static TheoryData<string> TooLarge => new(
        TwoTo256, Largest + "0", new string('9', 78), new string('9', 200),
        "1" + new string('0', 78), "0x1" + new string('0', 64),
        "00000" + TwoTo256, "0x0001" + new string('0', 64));

    [Fact]
    public void Decimal_text_is_that_of_the_integers_and_reads_back_in_every_form()
    {
        foreach (UInt256 value in Samples())
        {
            string text = ((BigInteger)value).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text, value.ToString());
            Assert.Equal(text, value.ToString("G"));
            Assert.Equal(text, value.ToString("d"));
            Assert.Equal(text, $"{value}");
            AssertReads(value, text);
            AssertReads(value, "000" + text);
            AssertReads(value, new string('0', 300) + text);
        }
    }

    [Fact]
    public void Hexadecimal_text_is_that_of_the_integers_and_reads_back_in_every_form()
    {
        foreach (UInt256 value in Samples())
        {
            string text = ((BigInteger)value).ToString("x65", CultureInfo.InvariantCulture).TrimStart('0').PadLeft(1, '0');
            Assert.Equal(text, value.ToString("x"));
            Assert.Equal(text.ToUpperInvariant(), value.ToString("X"));
            Assert.Equal(text.PadLeft(64, '0'), value.ToString("x64"));
            Assert.Equal(text.PadLeft(10, '0'), value.ToString("x10"));
            AssertReads(value, "0x" + text);
            AssertReads(value, "0x" + text.ToUpperInvariant());
            AssertReads(value, "0x" + text.PadLeft(100, '0'));
        }
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Anything_but_plain_digits_is_refused_and_quoted(string text)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => UInt256.Parse(text));
        Assert.Contains(text.Length > 100 ? text[..100] : text, refusal.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => UInt256.Parse(text.AsSpan()));
        Assert.Throws<FormatException>(() => UInt256.Parse(Encoding.UTF8.GetBytes(text)));
        AssertNotRead(text);
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_number_beyond_256_bits_is_an_overflow_and_not_a_malformed_text(string text)
    {
        Assert.Throws<OverflowException>(() => UInt256.Parse(text));
        Assert.Throws<OverflowException>(() => UInt256.Parse(text.AsSpan()));
        Assert.Throws<OverflowException>(() => UInt256.Parse(Encoding.UTF8.GetBytes(text)));
        AssertNotRead(text);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => UInt256.Parse((string)null!));
        Assert.False(UInt256.TryParse((string?)null, out UInt256 result));
        Assert.Equal(UInt256.Zero, result);
    }

    [Fact]
    public void Culture_changes_neither_what_is_read_nor_what_is_written()
    {
        var odd = (CultureInfo)CultureInfo.GetCultureInfo("fa-IR").Clone();
        odd.NumberFormat.NegativeSign = "0";
        odd.NumberFormat.NumberGroupSeparator = "1";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(Largest, UInt256.MaxValue.ToString());
            Assert.Equal(Largest, $"{UInt256.MaxValue}");
            Assert.Equal(UInt256.MaxValue, UInt256.Parse(Largest));
            Assert.Equal(Largest, ((IFormattable)UInt256.MaxValue).ToString(null, odd));
            Assert.Equal(UInt256.MaxValue, ParseAs<UInt256>(Largest, odd));
            Assert.Throws<FormatException>(() => ParseAs<UInt256>(1234.ToString("N0", odd) + ",", odd));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("N")]
    [InlineData("x0")]
    [InlineData("x65")]
    [InlineData("x 4")]
    [InlineData("x-4")]
    [InlineData("xx")]
    [InlineData("D4")]
    [InlineData("0x")]
    public void A_format_that_is_not_named_is_refused(string format)
        => Assert.Throws<FormatException>(() => UInt256.One.ToString(format));

    [Fact]
    public void A_buffer_that_is_too_small_takes_nothing()
    {
        foreach (UInt256 value in Samples())
        {
            int length = value.ToString().Length;
            var chars = new char[length];
            var bytes = new byte[length];
            Assert.False(value.TryFormat(chars.AsSpan(1), out int written));
            Assert.Equal(0, written);
            Assert.All(chars, character => Assert.Equal('\0', character));
            Assert.False(value.TryFormat(bytes.AsSpan(1), out written));
            Assert.Equal(0, written);
            Assert.True(value.TryFormat(chars.AsSpan(), out written));
            Assert.Equal(length, written);
            Assert.Equal(value.ToString(), new string(chars));
            Assert.True(((IUtf8SpanFormattable)value).TryFormat(bytes, out written, default, null));
            Assert.Equal(value.ToString(), Encoding.UTF8.GetString(bytes, 0, written));
        }
    }

    private static IEnumerable<UInt256> Samples() => NumericSamples.Nasty.Concat(NumericSamples.Random(3, 2_000));

    private static void AssertReads(UInt256 value, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(value, UInt256.Parse(text));
        Assert.Equal(value, UInt256.Parse(text.AsSpan()));
        Assert.Equal(value, UInt256.Parse(utf8));
        Assert.True(UInt256.TryParse(text, out UInt256 result) && result == value);
        Assert.True(UInt256.TryParse(text.AsSpan(), out result) && result == value);
        Assert.True(UInt256.TryParse(utf8, out result) && result == value);
        Assert.Equal(value, ParseAs<UInt256>(text, null));
        Assert.Equal(value, ParseUtf8As<UInt256>(utf8));
    }

    private static void AssertNotRead(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.False(UInt256.TryParse(text, out UInt256 result));
        Assert.Equal(UInt256.Zero, result);
        Assert.False(UInt256.TryParse(text.AsSpan(), out result));
        Assert.Equal(UInt256.Zero, result);
        Assert.False(UInt256.TryParse(utf8, out result));
        Assert.Equal(UInt256.Zero, result);
        Assert.False(TryParseAs(text, out result));
        Assert.Equal(UInt256.Zero, result);
    }

    private static T ParseAs<T>(string text, IFormatProvider? provider)
        where T : ISpanParsable<T>
    {
        T whole = T.Parse(text, provider);
        Assert.Equal(whole, T.Parse(text.AsSpan(), provider));
        return whole;
    }

    private static T ParseUtf8As<T>(byte[] text)
        where T : IUtf8SpanParsable<T>
    {
        Assert.True(T.TryParse(text, null, out T? tried));
        T parsed = T.Parse(text, null);
        Assert.Equal(parsed, tried);
        return parsed;
    }

    private static bool TryParseAs<T>(string text, out T? result)
        where T : ISpanParsable<T>
    {
        bool fromString = T.TryParse(text, null, out result);
        Assert.Equal(fromString, T.TryParse(text.AsSpan(), null, out T? fromSpan));
        Assert.Equal(result, fromSpan);
        return fromString;
    }
}
