using System.Buffers.Binary;
using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Ledger;

/// <summary>A column restored from bytes holds what they say, and its sum is the plain sum.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class NumberColumnRestoreTests
{
    private static readonly UInt128[] Edges =
    [
        UInt128.Zero, UInt128.One, ulong.MaxValue, (UInt128)ulong.MaxValue + 1, UInt128.MaxValue - 1,
        UInt128.MaxValue - ulong.MaxValue, (UInt128)uint.MaxValue << 32, (UInt128)uint.MaxValue << 96,
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_cell_is_there_and_the_sum_is_that_of_all_that_are_numbers(bool marks)
    {
        Random random = new(1);
        foreach (int count in new[] { 0, 1, 2, 3, 1_023, 1_024, 1_025, 2_048, 2_049, 5_000 })
        {
            foreach (int capacity in new[] { 0, count, count + 77 })
            {
                UInt128[] cells = [.. Enumerable.Range(0, count).Select(_ => Cell(random, marks))];
                NumberColumn column = NumberColumn.Restore(BytesOf(cells), capacity, out UInt256 sum);
                Assert.Equal(Math.Max(count, capacity), column.Cells.Length);
                Assert.True(column.Cells[..count].SequenceEqual(cells));
                Assert.False(column.Cells[count..].ContainsAnyExcept(UInt128.Zero));
                Assert.Equal(cells.Count(static cell => cell == UInt128.MaxValue), column.WideCount);
                UInt256 expected = UInt256.Zero;
                int wide = 0;
                for (int i = 0; i < count; i++)
                {
                    bool marked = cells[i] == UInt128.MaxValue;
                    expected += marked ? UInt256.Zero : (UInt256)cells[i];
                    Assert.Equal((UInt256)cells[i], column[(uint)i]);
                    Assert.True(!marked || column.WideAt(wide++).Key == (uint)i);
                }

                Assert.Equal(expected, sum);
            }
        }
    }

    [Fact]
    public void The_greatest_sum_of_many_pieces_is_exact()
    {
        UInt128[] cells = new UInt128[100_000];
        Array.Fill(cells, UInt128.MaxValue - ulong.MaxValue - 1);
        _ = NumberColumn.Restore(BytesOf(cells), 0, out UInt256 sum);
        Assert.Equal((UInt256)cells[0] * (UInt256)100_000u, sum);
    }

    private static UInt128 Cell(Random random, bool marks)
    {
        int choice = random.Next(marks ? 400 : 399);
        return choice == 399
            ? UInt128.MaxValue
            : choice < Edges.Length ? Edges[choice] : new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64());
    }

    private static byte[] BytesOf(UInt128[] cells)
    {
        byte[] bytes = new byte[cells.Length * 16];
        for (int i = 0; i < cells.Length; i++)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(i * 16), cells[i]);
        }

        return bytes;
    }
}
