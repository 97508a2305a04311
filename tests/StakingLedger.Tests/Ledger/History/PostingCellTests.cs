using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Ledger;

[Trait("Category", "IntrinsicsOff")]
public sealed class PostingCellTests
{
    private static readonly BigInteger Limit = BigInteger.One << PostingCell.ShareBits;

    [Fact]
    public void A_cell_takes_16_bytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<PostingCell>());

    [Property]
    public void Sums_and_differences_of_cells_are_exact_or_refused(UInt256 x, UInt256 y, byte shiftX, byte shiftY, uint before, uint now)
    {
        // Half of the shifts leave 96 bits or so, where the decision lies.
        Demand(x >> (shiftX % 2 == 0 ? 160 + (shiftX % 5) : shiftX), y >> (shiftY % 2 == 0 ? 160 + (shiftY % 5) : shiftY), before, now);
    }

    [Fact]
    public void Sums_and_differences_around_every_limit_are_exact_or_refused()
    {
        UInt256[] values =
        [
            .. new[] { 0, 1, 31, 32, 33, 63, 64, 65, 94, 95, 96, 127, 128, 255 }
                .Select(bits => UInt256.One << bits)
                .SelectMany(edge => new[] { edge - UInt256.One, edge, edge + UInt256.One }),
        ];
        foreach (UInt256 x in values)
        {
            foreach (UInt256 y in values)
            {
                Demand(x, y, uint.MaxValue, 1);
                Demand(x, y, 0, uint.MaxValue);
            }
        }
    }

    private static void Demand(UInt256 x, UInt256 y, uint before, uint now)
    {
        (BigInteger bigX, BigInteger bigY) = ((BigInteger)x, (BigInteger)y);
        Assert.Equal(bigX < Limit, PostingCell.TryOf(before, x, out PostingCell cellX));
        Assert.Equal(bigY < Limit, PostingCell.TryOf(now, y, out PostingCell cellY));
        WideShares wide = new();
        PostingCell anyX = wide.Cell(before, x);
        PostingCell anyY = wide.Cell(now, y);
        Assert.Equal((x, before, bigX >= Limit), (wide.Of(anyX), anyX.Event, anyX.IsWide));
        Assert.Equal((y, now), (wide.Of(anyY), anyY.Event));
        bool fit = bigX < Limit && bigY < Limit;
        Assert.Equal(fit && bigX + bigY < Limit, anyX.TryPlus(anyY, now, out PostingCell sum));
        Assert.Equal(fit && bigX >= bigY, anyX.TryMinus(anyY, now, out PostingCell rest));
        if (fit)
        {
            Assert.Equal((x, y), (cellX.Shares, cellY.Shares));
        }

        if (fit && bigX + bigY < Limit)
        {
            Assert.Equal((bigX + bigY, now, false), ((BigInteger)sum.Shares, sum.Event, sum.IsWide));
        }

        if (fit && bigX >= bigY)
        {
            Assert.Equal((bigX - bigY, now, false), ((BigInteger)rest.Shares, rest.Event, rest.IsWide));
        }
    }
}
