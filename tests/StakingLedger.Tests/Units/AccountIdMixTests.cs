using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class AccountIdMixTests
{
    private const int Buckets = 4_096;
    private const int Accounts = 16 * Buckets;
    private const ulong ExpectedMix = 0x1EF3_59E8_2863_CFB1;

    public static TheoryData<string> Families =>
    [
        "low counter", "high counter", "middle counter", "stride", "two words", "labels",
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public void Chosen_families_of_accounts_spread_over_the_buckets(string family)
    {
        // A fair spread puts 16 +- 4 into each bucket; 60 is eleven deviations away.
        int[] low = new int[Buckets];
        int[] high = new int[Buckets];
        for (int i = 0; i < Accounts; i++)
        {
            ulong hash = Member(family, i).Mix(0);
            low[hash % Buckets]++;
            high[hash >> 52]++;
        }

        Assert.InRange(low.Max(), 16, 60);
        Assert.InRange(high.Max(), 16, 60);
        Assert.True(low.Count(static n => n == 0) < Buckets / 100, $"{low.Count(static n => n == 0)} empty buckets");
    }

    [Fact]
    public void Every_bit_of_an_address_moves_about_half_of_the_hash()
    {
        Random random = new(64);
        byte[] address = new byte[20];
        int least = 64;
        long total = 0;
        const int rounds = 40;
        for (int round = 0; round < rounds; round++)
        {
            random.NextBytes(address);
            ulong before = AccountId.FromAddress(address).Mix(9);
            for (int bit = 0; bit < 160; bit++)
            {
                address[bit / 8] ^= (byte)(1 << (bit % 8));
                int moved = System.Numerics.BitOperations.PopCount(before ^ AccountId.FromAddress(address).Mix(9));
                address[bit / 8] ^= (byte)(1 << (bit % 8));
                least = Math.Min(least, moved);
                total += moved;
            }
        }

        Assert.True(least >= 8, $"one bit moved only {least} bits of the hash");
        Assert.InRange(total / (rounds * 160), 31, 32);
    }

    [Fact]
    public void Accounts_that_share_a_bucket_under_one_seed_part_under_another()
    {
        Random random = new(65);
        List<AccountId> together = [];
        while (together.Count < 64)
        {
            AccountId account = SampleAccounts.Address(random);
            if (account.Mix(1) % 1_024 == 0)
            {
                together.Add(account);
            }
        }

        Assert.True(together.Select(static a => a.Mix(2) % 1_024).Distinct().Count() > 55);
    }

    [Fact]
    public void The_hash_is_the_same_in_every_process()
    {
        AccountId account = AccountId.Parse("0xae7ab96520de3a18e5e111b5eaab095312d7fe84");
        Assert.Equal(ExpectedMix, account.Mix(0));
        Assert.Equal(unchecked((int)(ExpectedMix >> 32)), account.GetHashCode());
        Assert.NotEqual(account.Mix(0), account.Mix(1));
    }

    private static AccountId Member(string family, int i)
    {
        byte[] address = new byte[20];
        switch (family)
        {
            case "low counter":
                BitConverter.TryWriteBytes(address.AsSpan(16), System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(i));
                break;
            case "high counter":
                BitConverter.TryWriteBytes(address.AsSpan(0), System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(i));
                break;
            case "middle counter":
                BitConverter.TryWriteBytes(address.AsSpan(4), (long)i << 40);
                break;
            case "stride":
                BitConverter.TryWriteBytes(address.AsSpan(12), (long)i << 32);
                break;
            case "two words":
                BitConverter.TryWriteBytes(address.AsSpan(4), i);
                BitConverter.TryWriteBytes(address.AsSpan(12), i);
                break;
            default:
                return AccountId.FromLabel("holder-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return AccountId.FromAddress(address);
    }
}
