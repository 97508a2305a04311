namespace StakingLedger.Tests.Units;

/// <summary>What the six numbered ids have in common, proven once for each.</summary>
public abstract class NumberedIdTests<T>
    where T : struct, IComparable<T>, IEquatable<T>, ISpanParsable<T>
{
    private static readonly ulong[] Ascending = [0, 1, 9, 10, uint.MaxValue, 1UL << 32, 1UL << 63, ulong.MaxValue];

    public static TheoryData<string> NoNumbers =>
    [
        "", "-1", "+1", " 1", "1 ", "1.0", "1,000", "1_000", "0x1", "1e3", "1\0", "١", "１",
        "18446744073709551616", "99999999999999999999", "184467440737095516150",
    ];

    [Fact]
    public void Text_is_plain_digits_and_round_trips()
    {
        foreach (ulong number in Ascending)
        {
            string text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            T id = T.Parse(text, provider: null);
            Assert.Equal(From(number), id);
            Assert.Equal(text, id.ToString());
            Assert.Equal(number, Value(id));
            Assert.True(T.TryParse(text.AsSpan(), provider: null, out T again));
            Assert.Equal(id, again);
        }
    }

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void Text_other_than_the_digits_of_a_64_bit_number_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => T.Parse(text, provider: null));
        Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), provider: null));
        Assert.False(T.TryParse(text, provider: null, out T nothing));
        Assert.Equal(default, nothing);
    }

    [Fact]
    public void A_null_text_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => Read<T>(null!));
        Assert.False(T.TryParse(default(ReadOnlySpan<char>), provider: null, out _));
    }

    [Fact]
    public void The_order_is_that_of_the_numbers()
    {
        for (int i = 0; i < Ascending.Length; i++)
        {
            for (int j = 0; j < Ascending.Length; j++)
            {
                T a = From(Ascending[i]);
                T b = From(Ascending[j]);
                (bool atMost, bool atLeast, bool greater, bool less) = Compare(a, b);
                UnitAssert.OrderedLike(a, b, i.CompareTo(j), less, greater, atMost, atLeast, a.Equals(b));
            }
        }
    }

    [Fact]
    public void The_default_value_is_number_zero() => Assert.Equal(From(0), default);

    // Through the base interface: a null would otherwise become an empty span.
    private static TParsable Read<TParsable>(string text)
        where TParsable : IParsable<TParsable> => TParsable.Parse(text, provider: null);

    protected abstract T From(ulong number);

    protected abstract ulong Value(T id);

    protected abstract (bool AtMost, bool AtLeast, bool Greater, bool Less) Compare(T a, T b);
}
