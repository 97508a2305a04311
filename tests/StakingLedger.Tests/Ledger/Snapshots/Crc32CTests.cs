using StakingLedger.Ledger;

namespace StakingLedger.Tests.Ledger;

[Trait("Category", "IntrinsicsOff")]
public sealed class Crc32CTests
{
    [Fact]
    public void The_checksum_is_that_of_the_catalogue_and_of_RFC_3720()
    {
        Assert.Equal(0xE306_9283u, Crc32C.Of("123456789"u8));
        Assert.Equal(0x8A91_36AAu, Crc32C.Of(new byte[32]));
        Assert.Equal(0x62A8_AB43u, Crc32C.Of([.. Enumerable.Repeat((byte)0xFF, 32)]));
        Assert.Equal(0x46DD_794Eu, Crc32C.Of([.. Enumerable.Range(0, 32).Select(static i => (byte)i)]));
    }

    [Fact]
    public void Three_streams_give_what_one_stream_gives_and_what_the_definition_gives()
    {
        byte[] bytes = new byte[20_000];
        new Random(1).NextBytes(bytes);
        foreach (int length in new[] { 0, 1, 7, 8, 9, 1023, 3071, 3072, 3073, 3080, 6143, 6144, 6145, 9216, 12_345, 19_990 })
        {
            for (int start = 0; start < 10; start++)
            {
                ReadOnlySpan<byte> piece = bytes.AsSpan(start, length);
                uint expected = ByDefinition(Crc32C.Start, piece);
                Assert.Equal(expected, Crc32C.AppendOneStream(Crc32C.Start, piece));
                Assert.Equal(expected, Crc32C.Append(Crc32C.Start, piece));
            }
        }
    }

    [Fact]
    public void Pieces_give_the_checksum_of_the_whole()
    {
        byte[] bytes = new byte[30_000];
        Random random = new(2);
        random.NextBytes(bytes);
        uint expected = Crc32C.Of(bytes);
        for (int i = 0; i < 200; i++)
        {
            uint state = Crc32C.Start;
            for (int at = 0; at < bytes.Length;)
            {
                int length = Math.Min(random.Next(9_000), bytes.Length - at);
                state = Crc32C.Append(state, bytes.AsSpan(at, length));
                at += length;
            }

            Assert.Equal(expected, Crc32C.Finish(state));
        }
    }

    [Fact]
    public void Every_flipped_bit_shows()
    {
        byte[] bytes = new byte[3_200];
        new Random(3).NextBytes(bytes);
        uint expected = Crc32C.Of(bytes);
        for (int i = 0; i < bytes.Length * 8; i++)
        {
            bytes[i / 8] ^= (byte)(1 << (i % 8));
            Assert.NotEqual(expected, Crc32C.Of(bytes));
            bytes[i / 8] ^= (byte)(1 << (i % 8));
        }
    }

    private static uint ByDefinition(uint state, ReadOnlySpan<byte> bytes)
    {
        foreach (byte next in bytes)
        {
            state ^= next;
            for (int bit = 0; bit < 8; bit++)
            {
                state = (state >> 1) ^ ((state & 1) * 0x82F6_3B78u);
            }
        }

        return state;
    }
}
