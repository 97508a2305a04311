using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class ShareTableTests
{
    private static readonly EventNumber Now = EventNumber.From(9);
    private static readonly UInt256 Edge = new(1, 0);

    [Fact]
    public void Shares_cross_the_sixteen_byte_edge_both_ways()
    {
        ShareTable table = new();
        AccountHandle a = new(0);
        AccountHandle b = new(5);
        table.Mint(Now, a, Edge - (UInt256)2u);
        Assert.Equal((0, Edge - (UInt256)2u), (table.WideCount, table.Of(a)));
        foreach (uint _ in Enumerable.Range(0, 3))
        {
            table.Mint(Now, a, UInt256.One);
            Assert.Equal(1, table.WideCount);
        }

        Assert.Equal(Edge + UInt256.One, table.Of(a));
        table.Mint(Now, b, 7u);
        table.Move(Now, a, b, Edge);
        Assert.Equal((UInt256.One, Edge + (UInt256)7u), (table.Of(a), table.Of(b)));
        Assert.Equal(1, table.WideCount);
        table.Burn(Now, b, 8u);
        Assert.Equal((Edge - UInt256.One, 1), (table.Of(b), table.WideCount));
        table.Burn(Now, b, 1u);
        Assert.Equal((Edge - (UInt256)2u, 0), (table.Of(b), table.WideCount));
        Assert.Equal(Edge - UInt256.One, table.Total);
    }

    [Fact]
    public void Random_movements_around_the_edge_agree_with_big_integers()
    {
        Random random = new(3);
        ShareTable table = new();
        BigInteger[] model = new BigInteger[40];
        for (int i = 0; i < 20_000; i++)
        {
            AccountHandle from = new((uint)random.Next(40));
            AccountHandle to = new((uint)random.Next(40));
            BigInteger held = model[from.Index];
            switch (random.Next(3))
            {
                case 0:
                    BigInteger minted = (BigInteger.One << random.Next(100, 131)) - random.Next(2);
                    table.Mint(Now, to, (UInt256)minted);
                    model[to.Index] += minted;
                    break;
                case 1:
                    BigInteger moved = held * random.Next(5) / 4;
                    moved = BigInteger.Min(moved, held);
                    table.Move(Now, from, to, (UInt256)moved);
                    model[from.Index] -= moved;
                    model[to.Index] += moved;
                    break;
                default:
                    BigInteger burnt = held * random.Next(3) / 2;
                    burnt = BigInteger.Min(burnt, held);
                    table.Burn(Now, from, (UInt256)burnt);
                    model[from.Index] -= burnt;
                    break;
            }

            Assert.Equal(model[from.Index], (BigInteger)table.Of(from));
            Assert.Equal(model[to.Index], (BigInteger)table.Of(to));
        }

        Assert.Equal(model.Aggregate(BigInteger.Zero, (sum, x) => sum + x), (BigInteger)table.Total);
        Assert.Equal(model.Count(x => x >= (BigInteger)UInt128.MaxValue), table.WideCount);
        Assert.InRange(table.WideCount, 2, 40);
        for (uint i = 0; i < 40; i++)
        {
            Assert.Equal(model[i], (BigInteger)table.Of(new AccountHandle(i)));
        }
    }

    [Fact]
    public void A_shortfall_is_corruption_and_changes_nothing()
    {
        ShareTable table = new();
        table.Mint(Now, new AccountHandle(1), 10u);
        LedgerCorruptException thrown = Assert.Throws<LedgerCorruptException>(
            () => table.Move(Now, new AccountHandle(1), new AccountHandle(2), 11u));
        Assert.Equal(Now, thrown.Event);
        Assert.Throws<LedgerCorruptException>(() => table.Move(Now, new AccountHandle(1), new AccountHandle(1), 11u));
        Assert.Throws<LedgerCorruptException>(() => table.Burn(Now, new AccountHandle(1), 11u));
        Assert.Throws<LedgerCorruptException>(() => table.Burn(Now, new AccountHandle(0), 1u));
        Assert.Throws<LedgerCorruptException>(() => table.Mint(Now, new AccountHandle(2), UInt256.MaxValue));
        Assert.Equal(
            ((UInt256)10u, (UInt256)10u, UInt256.Zero),
            (table.Of(new AccountHandle(1)), table.Total, table.Of(new AccountHandle(2))));
    }

    [Fact]
    public void Moving_shares_to_their_own_holder_changes_nothing()
    {
        ShareTable table = new();
        AccountHandle holder = new(3);
        table.Mint(Now, holder, Edge);
        table.Move(Now, holder, holder, Edge);
        Assert.Equal((Edge, Edge), (table.Of(holder), table.Total));
    }

    [Fact]
    public void An_account_never_written_holds_nothing() =>
        Assert.Equal(UInt256.Zero, new ShareTable().Of(new AccountHandle(uint.MaxValue)));
}
