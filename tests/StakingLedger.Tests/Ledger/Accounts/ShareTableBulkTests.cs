using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Tests.Numerics;

namespace StakingLedger.Tests.Ledger;

/// <summary>Ranges of accounts at one rate, values in the side table included.</summary>
[Trait("Category", "IntrinsicsOff")]
public class ShareTableBulkTests
{
    private const int Accounts = 700;

    [Fact]
    public void A_range_converts_as_its_accounts_do_one_by_one_at_any_rate_and_wherever_it_begins()
    {
        var random = new Random(61);
        ShareTable table = Filled(random);
        var narrow = new UInt128[Accounts + 40];
        var wide = new UInt256[Accounts + 40];
        for (int i = 0; i < 200; i++)
        {
            (UInt256 assets, UInt256 shares) = RateSamples.NextRate(random);
            PreparedRate rate = PreparedRate.Create(assets, shares);
            uint first = (uint)random.Next(Accounts + 10);
            int count = random.Next(narrow.Length);
            int elsewhere = table.CopyConverted(rate, new AccountHandle(first), narrow.AsSpan(0, count));
            int above = table.CopyConverted(rate, new AccountHandle(first), wide.AsSpan(0, count));
            for (int k = 0; k < count; k++)
            {
                UInt256 held = table.Of(new AccountHandle(first + (uint)k));
                bool fits = rate.TryFloor(held, out UInt256 expected);
                Assert.Equal(fits ? expected : UInt256.MaxValue, wide[k]);
                Assert.Equal(fits && expected < PreparedRate.Elsewhere ? expected.Lower : PreparedRate.Elsewhere, narrow[k]);
                elsewhere -= narrow[k] == PreparedRate.Elsewhere ? 1 : 0;
                above -= fits ? 0 : 1;
            }

            Assert.Equal((0, 0), (elsewhere, above));
        }
    }

    [Fact]
    public void A_range_beyond_all_accounts_has_nothing()
    {
        ShareTable table = Filled(new Random(62));
        PreparedRate rate = PreparedRate.Create(3u, 2u);
        UInt128[] narrow = [1, 2, 3];
        UInt256[] wide = [1u, 2u, 3u];
        Assert.Equal(0, table.CopyConverted(rate, new AccountHandle(uint.MaxValue), narrow));
        Assert.Equal(0, table.CopyConverted(rate, new AccountHandle(uint.MaxValue - 1), wide));
        Assert.All(narrow, static balance => Assert.Equal(UInt128.Zero, balance));
        Assert.All(wide, static balance => Assert.Equal(UInt256.Zero, balance));
    }

    [Fact]
    public void A_conversion_of_a_range_allocates_nothing()
    {
        ShareTable table = Filled(new Random(63));
        PreparedRate rate = PreparedRate.Create(11u, 10u);
        var narrow = new UInt128[Accounts];
        var wide = new UInt256[Accounts];
        _ = table.CopyConverted(rate, default, narrow) + table.CopyConverted(rate, default, wide);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = table.CopyConverted(rate, default, narrow) + table.CopyConverted(rate, default, wide);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Balances of every width; every thirtieth stands in the side table, some of those at its very edge.</summary>
    private static ShareTable Filled(Random random)
    {
        var table = new ShareTable();
        for (uint i = 0; i < Accounts; i++)
        {
            UInt256 shares = (i % 60) switch
            {
                0 => NumericSamples.Next(random) | (UInt256.One << 128),
                30 => (UInt256)UInt128.MaxValue - (uint)random.Next(2),
                _ => NumericSamples.Next(random).Lower,
            };
            table.Plant(new AccountHandle(i), shares);
        }

        return table;
    }
}
