using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class JournalBlockTests
{
    /// <summary>Payloads that fill a chunk of 64 MiB, begin the next one, are larger than one, and are nothing.</summary>
    private static readonly int[] Lengths = [0, 3, 40 << 20, 30 << 20, 1, 70 << 20, 0, 17, 63 << 20, 5];

    [Fact]
    public void A_block_holds_payloads_of_any_length_beyond_the_size_of_one_array()
    {
        JournalBlock block = new(0, 2);
        for (int i = 0; i < Lengths.Length; i++)
        {
            block.Append(new JournalRow { Kind = (ushort)(i + 1) }, Payload(i));
        }

        for (int i = 0; i < Lengths.Length; i++)
        {
            JournalRow row = block.Row(i);
            Assert.Equal((i + 1, Lengths[i]), (row.Kind, row.PayloadLength));
            Assert.True(block.PayloadBytes(row.PayloadOffset, row.PayloadLength).SequenceEqual(Payload(i)));
            Assert.Equal(Lengths[i], block.Payload(row.PayloadOffset, row.PayloadLength, EventNumber.First).Remaining);
        }
    }

    /// <summary>A payload whose bytes say whose it is, at both ends and in between.</summary>
    private static byte[] Payload(int place)
    {
        byte[] bytes = new byte[Lengths[place]];
        bytes.AsSpan().Fill((byte)(0x40 + place));
        return bytes;
    }
}
