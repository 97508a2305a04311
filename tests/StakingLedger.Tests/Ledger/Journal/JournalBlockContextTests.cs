using StakingLedger.Ledger;

namespace StakingLedger.Tests.Ledger;

/// <summary>What a block holds does not depend on how much room it was told to make.</summary>
public sealed class JournalBlockContextTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(700)]
    [InlineData(4_096)]
    public void Up_to_a_context_for_every_row_read_back_right(int firstContexts)
    {
        JournalBlock block = new(0, 64) { FirstContexts = firstContexts };
        for (int i = 0; i < JournalBlock.Size; i++)
        {
            Assert.Equal((uint)i, block.AddContext(Context(i)));
            Assert.Equal((i + 1, (uint)i), (block.ContextCount, block.LastContext));
            Assert.Equal(Context(i), block.Context((uint)i));
            if (int.IsPow2(i) || i % 1_000 == 9)
            {
                DemandContexts(block, i + 1);
            }
        }

        DemandContexts(block, JournalBlock.Size);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(1_024)]
    [InlineData(40_000)]
    [InlineData(1_000_000)]
    public void Rows_and_payloads_read_back_right_whatever_the_first_chunk(int firstChunk)
    {
        Random random = new(firstChunk);
        JournalBlock block = new(0, 2) { FirstChunk = firstChunk };
        List<byte[]> payloads = [];
        for (int i = 0; i < JournalBlock.Size; i++)
        {
            UInt128 number = new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64()) >> random.Next(129);
            byte[] payload = Bytes(number, (byte)(i & 255));
            if (random.Next(8) != 0 && block.HasRoom(JournalBlock.LongestNumberAndByte))
            {
                ref JournalRow row = ref block.NextRow();
                row = new JournalRow { Kind = (ushort)i };
                block.KeepNumberAndByte(ref row, number, (byte)(i & 255));
                block.Advance(1);
            }
            else
            {
                payload = random.Next(8) == 0 ? [] : payload;
                _ = block.Append(new JournalRow { Kind = (ushort)i }, payload);
            }

            payloads.Add(payload);
        }

        Assert.True(block.IsFull);
        Assert.False(block.HasRoom(0));
        for (int i = 0; i < payloads.Count; i++)
        {
            JournalRow row = block.Row(i);
            Assert.Equal(((ushort)i, payloads[i].Length), (row.Kind, row.PayloadLength));
            Assert.Equal(payloads[i], block.PayloadBytes(row.PayloadOffset, row.PayloadLength).ToArray());
        }
    }

    [Fact]
    public void There_is_room_for_a_payload_exactly_as_long_as_the_chunk_has_it()
    {
        JournalBlock block = new(0, 100) { FirstChunk = 64 };
        Assert.True(block.HasRoom(0));
        Assert.False(block.HasRoom(JournalBlock.LongestNumberAndByte));
        _ = block.Append(default, new byte[46]);
        Assert.True(block.HasRoom(JournalBlock.LongestNumberAndByte));
        block.KeepNumberAndByte(ref block.NextRow(), UInt128.MaxValue, 5);
        block.Advance(1);
        Assert.Equal(64, block.LastChunkLength);
        Assert.Equal([16, .. Enumerable.Repeat((byte)255, 16), 5], block.PayloadBytes(block.Row(1).PayloadOffset, 18).ToArray());
        Assert.False(block.HasRoom(1));
        Assert.True(block.HasRoom(0));
        JournalBlock nearly = new(0, 100) { FirstChunk = 64 };
        _ = nearly.Append(default, new byte[47]);
        Assert.False(nearly.HasRoom(JournalBlock.LongestNumberAndByte));
    }

    private static void DemandContexts(JournalBlock block, int count)
    {
        Assert.Equal(count, block.Contexts.Length);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(Context(i), block.Context((uint)i));
            Assert.Equal(Context(i), block.Contexts[i]);
        }
    }

    private static ContextEntry Context(int i) => new((uint)i * 3, ulong.MaxValue - (ulong)i, (ulong)i << 40);

    /// <summary>The length of a number in bytes, the bytes from the lowest on, and a last byte.</summary>
    private static byte[] Bytes(UInt128 number, byte last)
    {
        List<byte> bytes = [];
        for (; number != 0; number >>= 8)
        {
            bytes.Add((byte)(number & 255));
        }

        return [(byte)bytes.Count, .. bytes, last];
    }
}
