using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class AccountIdTests
{
    private const string Mixed = "0xAe7ab96520DE3A18E5e111B5EaAb095312D7fE84";

    [Theory]
    [InlineData(Mixed, AccountKind.Address, "0xae7ab96520de3a18e5e111b5eaab095312d7fe84")]
    [InlineData("0xAE7AB96520DE3A18E5E111B5EAAB095312D7FE84", AccountKind.Address, "0xae7ab96520de3a18e5e111b5eaab095312d7fe84")]
    [InlineData("0x0000000000000000000000000000000000000000", AccountKind.Address, "0x0000000000000000000000000000000000000000")]
    [InlineData("6F9619FF-8B86-D011-B42D-00CF4FC964FF", AccountKind.Guid, "6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    [InlineData("00000000-0000-0000-0000-000000000000", AccountKind.Guid, "00000000-0000-0000-0000-000000000000")]
    [InlineData("treasury", AccountKind.Label, "treasury")]
    [InlineData("A", AccountKind.Label, "A")]
    [InlineData("a.b_c:d-e9", AccountKind.Label, "a.b_c:d-e9")]
    [InlineData("1234567890123456789012", AccountKind.Label, "1234567890123456789012")]
    public void Text_is_read_as_address_guid_or_label_and_written_in_one_form(string text, AccountKind kind, string canonical)
    {
        AccountId account = AccountId.Parse(text);
        Assert.Equal(kind, account.Kind);
        Assert.Equal(canonical, account.ToString());
        Assert.Equal(account, AccountId.Parse(canonical));
        Assert.False(account.IsDefault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(none)")]
    [InlineData("12345678901234567890123")]
    [InlineData("with space")]
    [InlineData("semi;colon")]
    [InlineData("naïve")]
    [InlineData("label\0")]
    [InlineData("0x")]
    [InlineData("0xAe7ab96520DE3A18E5")]
    [InlineData("0Xabc")]
    [InlineData("0xAe7ab96520DE3A18E5e111B5EaAb095312D7fE8")]
    [InlineData("0xAe7ab96520DE3A18E5e111B5EaAb095312D7fE84a")]
    [InlineData("0XAe7ab96520DE3A18E5e111B5EaAb095312D7fE84")]
    [InlineData("0xGe7ab96520DE3A18E5e111B5EaAb095312D7fE84")]
    [InlineData("Ae7ab96520DE3A18E5e111B5EaAb095312D7fE84")]
    [InlineData("{6F9619FF-8B86-D011-B42D-00CF4FC964FF}")]
    [InlineData("6F9619FF8B86D011B42D00CF4FC964FF")]
    [InlineData("6F9619FF-8B86-D011-B42D-00CF4FC964F")]
    [InlineData("6F9619FF-8B86-D011-B42D-00CF4FC964FG")]
    [InlineData(" F9619FF-8B86-D011-B42D-00CF4FC964FF")]
    [InlineData("6F9619FF-8B86-D011-B42D-00CF4FC964F ")]
    public void Text_of_no_such_form_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => AccountId.Parse(text));
        Assert.False(AccountId.TryParse(text, out AccountId nothing));
        Assert.True(nothing.IsDefault);
    }

    [Fact]
    public void The_default_value_is_no_account()
    {
        AccountId none = default;
        Assert.True(none.IsDefault);
        Assert.Equal(AccountKind.None, none.Kind);
        Assert.NotEqual(none, AccountId.ZeroAddress);
        Assert.NotEqual(none, AccountId.FromGuid(Guid.Empty));
        Assert.Throws<FormatException>(() => AccountId.Parse(none.ToString()));
    }

    [Fact]
    public void The_zero_address_is_twenty_zero_bytes()
    {
        Assert.Equal("0x" + new string('0', 40), AccountId.ZeroAddress.ToString());
        Assert.Equal(AccountId.FromAddress(new byte[20]), AccountId.ZeroAddress);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(21)]
    [InlineData(32)]
    public void An_address_of_another_length_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => AccountId.FromAddress(new byte[length]));

    [Fact]
    public void The_bytes_of_an_address_come_back_unchanged()
    {
        byte[] address = Convert.FromHexString(Mixed[2..]);
        byte[] copy = new byte[20];
        AccountId.FromAddress(address).CopyAddress(copy);
        Assert.Equal(address, copy);
        Assert.Throws<InvalidOperationException>(() => AccountId.FromLabel("desk").CopyAddress(copy));
        Assert.Throws<ArgumentException>(() => AccountId.FromAddress(address).CopyAddress(new byte[19]));
    }

    [Fact]
    public void Labels_differ_when_a_single_character_or_its_case_differs()
    {
        Assert.NotEqual(AccountId.FromLabel("Desk"), AccountId.FromLabel("desk"));
        Assert.NotEqual(AccountId.FromLabel("desk"), AccountId.FromLabel("desk1"));
        Assert.Throws<FormatException>(() => AccountId.FromLabel(""));
        Assert.Throws<ArgumentNullException>(() => AccountId.FromLabel(null!));
    }

    [Fact]
    public void Text_of_the_wrong_kind_is_no_label()
    {
        Assert.Throws<FormatException>(() => AccountId.FromLabel(Mixed));
        Assert.Throws<FormatException>(() => AccountId.FromLabel("6F9619FF-8B86-D011-B42D-00CF4FC964FF"));
    }

    [Fact]
    public void Random_accounts_of_every_kind_round_trip_through_text_and_bytes()
    {
        Random random = new(24);
        byte[] bytes = new byte[AccountId.ByteLength];
        foreach (AccountId account in SampleAccounts.Mixed(random, 1_000))
        {
            Assert.Equal(account, AccountId.Parse(account.ToString()));
            account.WriteBytes(bytes);
            Assert.Equal(account, AccountId.ReadBytes(bytes));
            Assert.Equal(account.GetHashCode(), AccountId.ReadBytes(bytes).GetHashCode());
        }
    }

    [Fact]
    public void The_order_is_that_of_the_canonical_bytes()
    {
        Random random = new(25);
        AccountId[] accounts = [default, AccountId.ZeroAddress, .. SampleAccounts.Mixed(random, 60)];
        foreach (AccountId a in accounts)
        {
            foreach (AccountId b in accounts)
            {
                int expected = SampleAccounts.Bytes(a).AsSpan().SequenceCompareTo(SampleAccounts.Bytes(b));
                UnitAssert.OrderedLike(a, b, expected, a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }

    [Fact]
    public void Labels_and_guids_sort_as_their_text_does()
    {
        Random random = new(26);
        AccountId[] sorted = [.. SampleAccounts.Mixed(random, 600).Order()];
        foreach (AccountKind kind in new[] { AccountKind.Guid, AccountKind.Label })
        {
            string[] texts = [.. sorted.Where(a => a.Kind == kind).Select(static a => a.ToString())];
            Assert.Equal(200, texts.Length);
            Assert.True(texts.SequenceEqual(texts.Order(StringComparer.Ordinal), StringComparer.Ordinal), $"{kind}");
        }
    }
}
