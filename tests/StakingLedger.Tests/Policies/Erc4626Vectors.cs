using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Vectors of OpenZeppelin's vault with virtual shares.</summary>
internal static class Erc4626Vectors
{
    /// <summary>The worth of both holders after a donation: the first holds 2,000 shares, the second the other 4,000 and more.</summary>
    internal static void Sequence(PolicyVector v)
    {
        Erc4626Vault vault = new(Offset(v.In("offset").GetString()!));
        string[] expected = PolicyVector.Texts(v.Out("results"));
        foreach ((int step, string text) in PolicyVector.Texts(v.In("ops")).Index())
        {
            string[] words = text.Split(' ');
            string result = words[0] switch
            {
                "mint" => vault.Mint(Quantities.Of(words[1])).ToString(),
                "deposit" => vault.Deposit(Quantities.Wei(words[1])).ToString(),
                "redeem" => vault.Redeem(Quantities.Of(words[1])).ToString(),
                "withdraw" => vault.Withdraw(Quantities.Wei(words[1])).ToString(),
                _ => Donate(vault, words[1]),
            };
            Assert.Equal(expected[step], result);
            if (string.Equals(result, "-", StringComparison.Ordinal))
            {
                AssertWorth(v, vault, step);
            }
        }

        Assert.Equal(v.AmountOut("leftAssets"), vault.Assets);
        Assert.Equal(Shares.Zero, vault.Shares);
    }

    internal static void Inflation(PolicyVector v)
    {
        string[] shares = PolicyVector.Texts(v.Out("shares"));
        string[] redeemable = PolicyVector.Texts(v.Out("redeemable"));
        foreach ((int i, string offset) in PolicyVector.Texts(v.In("offsets")).Index())
        {
            Erc4626Vault vault = new(Offset(offset));
            vault.Donate(v.AmountIn("donation"));
            Shares bought = vault.Deposit(v.AmountIn("deposit"));
            Assert.Equal(shares[i], bought.ToString());
            Assert.Equal(redeemable[i], vault.Redeem(bought).ToString());
        }
    }

    private static int Offset(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Donate(Erc4626Vault vault, string assets)
    {
        vault.Donate(Quantities.Wei(assets));
        return "-";
    }

    private static void AssertWorth(PolicyVector v, Erc4626Vault vault, int step)
    {
        bool first = step == 2;
        (ulong one, ulong other) = first ? (2_000UL, 4_000UL) : (3_333UL, 6_000UL);
        Amount[] worth = PolicyVector.Amounts(v.Out(first ? "afterDonation1" : "afterDonation2"));
        Assert.Equal(worth[0], StakingLedger.Rules.PoolConversion.ToAssets(Quantities.Of(one), vault.Live));
        Assert.Equal(worth[1], StakingLedger.Rules.PoolConversion.ToAssets(Quantities.Of(other), vault.Live));
    }
}
