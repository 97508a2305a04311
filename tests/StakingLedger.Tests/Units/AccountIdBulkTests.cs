using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

/// <summary>The bytes of many ids are the bytes of each.</summary>
public class AccountIdBulkTests
{
    [Fact]
    public void Many_ids_are_written_and_read_as_each_by_itself()
    {
        for (int count = 0; count < 40; count++)
        {
            AccountId[] ids = [.. Enumerable.Range(0, count).Select(Id)];
            byte[] expected = new byte[count * AccountId.ByteLength];
            for (int i = 0; i < count; i++)
            {
                ids[i].WriteBytes(expected.AsSpan(i * AccountId.ByteLength));
            }

            byte[] written = new byte[expected.Length];
            AccountId.WriteBytes(ids, written);
            Assert.Equal(expected, written);

            AccountId[] read = new AccountId[count];
            Assert.Equal(-1, AccountId.ReadBytes(written, read));
            Assert.Equal(ids, read);
        }
    }

    [Fact]
    public void Exactly_the_bytes_that_one_id_refuses_are_refused_among_many()
    {
        byte[] bytes = new byte[9 * AccountId.ByteLength];
        AccountId[] read = new AccountId[9];
        AccountId.WriteBytes([.. Enumerable.Range(0, 9).Select(Id)], bytes);
        for (int place = 0; place < bytes.Length; place++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte before = bytes[place];
                bytes[place] = (byte)value;
                int changed = place / AccountId.ByteLength;
                Assert.Equal(IsRefused(bytes.AsSpan(changed * AccountId.ByteLength)) ? changed : -1, AccountId.ReadBytes(bytes, read));
                bytes[place] = before;
            }
        }
    }

    [Fact]
    public void The_first_refused_one_is_named_and_the_default_one_is_refused()
    {
        byte[] bytes = new byte[5 * AccountId.ByteLength];
        AccountId.WriteBytes([Id(0), Id(1), default, Id(3), default], bytes);
        Assert.Equal(2, AccountId.ReadBytes(bytes, new AccountId[5]));
    }

    private static bool IsRefused(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return AccountId.ReadBytes(bytes).IsDefault;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static AccountId Id(int i) => (i % 3) switch
    {
        0 => AccountId.FromAddress([.. Enumerable.Range(0, 20).Select(n => unchecked((byte)(n * i)))]),
        1 => AccountId.FromGuid(new Guid(i, 2, 3, [4, 5, 6, 7, 8, 9, 10, 255])),
        _ => AccountId.FromLabel($"label.{i}"),
    };
}
