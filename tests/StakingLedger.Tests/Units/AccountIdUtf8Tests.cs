using System.Text;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

/// <summary>An account is read from UTF-8 exactly as from the text.</summary>
public sealed class AccountIdUtf8Tests
{
    private static readonly string[] Texts =
    [
        "0x00112233445566778899aAbBcCdDeEfF01234567", "0b5c6a1e-7f3d-4a2b-9c8d-1e2f3a4b5c6d", "a", "a.b_c:d-e0123456789ABC", "0", "x0",
        "0xa", "", "a23456789012345678901", "a2345678901234567890123",
    ];

    [Fact]
    public void Every_byte_at_every_place_is_read_as_the_character_is()
    {
        foreach (string text in Texts)
        {
            for (int at = 0; at < Math.Max(text.Length, 1); at++)
            {
                for (int value = 0; value < 256; value++)
                {
                    char[] changed = text.ToCharArray();
                    if (at < changed.Length)
                    {
                        changed[at] = (char)value;
                    }

                    bool expected = AccountId.TryParse(changed, out AccountId account);
                    Assert.Equal(expected, AccountId.TryParseUtf8(Encoding.Latin1.GetBytes(changed), out AccountId read));
                    Assert.Equal(account, read);
                }
            }
        }
    }

    [Fact]
    public void Any_address_is_read_in_either_case()
    {
        Random random = new(20_261_126);
        byte[] address = new byte[AccountId.AddressLength];
        for (int i = 0; i < 10_000; i++)
        {
            random.NextBytes(address);
            AccountId account = AccountId.FromAddress(address);
            string text = "0x" + (random.Next(2) == 0 ? Convert.ToHexString(address) : Convert.ToHexStringLower(address));
            Assert.True(AccountId.TryParseUtf8(Encoding.ASCII.GetBytes(text), out AccountId read));
            Assert.Equal(account, read);
        }
    }
}
