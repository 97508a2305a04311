using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class ClientIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("order/2026-01-05#17")]
    [InlineData("!~")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void An_id_is_1_to_64_printable_ascii_characters_and_reads_back_as_written(string text)
    {
        ClientId id = ClientId.Parse(text);
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, ClientId.Parse(id.ToString()));
        Assert.False(id.IsDefault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData(" a")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("ä")]
    [InlineData("\u007f")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Anything_else_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => ClientId.Parse(text));
        Assert.False(ClientId.TryParse(text, out ClientId id));
        Assert.True(id.IsDefault);
    }

    [Fact]
    public void Null_is_no_id_and_the_default_has_no_text()
    {
        Assert.Throws<ArgumentNullException>(() => ClientId.Parse(null!));
        Assert.False(ClientId.TryParse(null, out _));
        Assert.Equal("", default(ClientId).ToString());
        Assert.True(default(ClientId).IsDefault);
    }

    [Fact]
    public void Ids_are_ordered_by_their_characters_and_letter_case_counts()
    {
        ClientId[] ids = [default, ClientId.Parse("1"), ClientId.Parse("A"), ClientId.Parse("AB"), ClientId.Parse("a")];
        for (int i = 0; i < ids.Length; i++)
        {
            for (int j = 0; j < ids.Length; j++)
            {
                (ClientId a, ClientId b) = (ids[i], ids[j]);
                UnitAssert.OrderedLike(a, b, i.CompareTo(j), a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }
}
