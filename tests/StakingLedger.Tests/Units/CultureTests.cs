using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

[Trait("Category", "Culture")]
public sealed class CultureTests
{
    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "de-CH", "fa-IR", "sv-SE"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Text_of_units_is_the_same_under_every_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            Assert.Equal("1234567.5", Amount.FromEther("1234567.5").ToEtherString());
            Assert.Equal("1234567500000000000000000", $"{Amount.FromEther("1234567.5")}");
            Assert.Equal("12.34%", BasisPoints.FromValue(1_234).ToPercentString());
            Assert.Equal("1.071000000000000000000000000", ShareRate.Parse("1071000000000000000000000000").ToDecimalString());
            Assert.Equal("2026-01-02T03:04:05Z", $"{Timestamp.Parse("2026-01-02T03:04:05Z")}");
            Assert.Equal("245812", $"{EpochNumber.From(245_812)}");
            Assert.Equal("INDIA-i", $"{AccountId.Parse("INDIA-i")}");
            Assert.Equal(AccountKind.Address, AccountId.Parse("0xABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD").Kind);
            Assert.False(Amount.TryFromEther("1,5", out _));
            Assert.False(EpochNumber.TryParse("-1", out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
