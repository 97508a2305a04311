using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class AccountTableTests
{
    [Fact]
    public void Accounts_are_numbered_in_the_order_in_which_they_are_first_seen()
    {
        AccountTable table = new();
        Dictionary<AccountId, uint> expected = [];
        Random random = new(11);
        for (int i = 0; i < 20_000; i++)
        {
            AccountId account = Account(random.Next(6_000));
            expected.TryAdd(account, (uint)expected.Count);
            Assert.Equal(expected[account], table.Intern(account).Index);
        }

        Assert.Equal(expected.Count, table.Count);
        foreach ((AccountId account, uint index) in expected)
        {
            Assert.True(table.TryFind(account, out AccountHandle handle));
            Assert.Equal(index, handle.Index);
            Assert.Equal(account, table[handle]);
        }

        Assert.False(table.TryFind(Account(6_001), out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => table[new AccountHandle((uint)expected.Count)]);
    }

    [Fact]
    public void The_seed_of_the_index_changes_no_number()
    {
        AccountTable one = new(seed: 1);
        AccountTable other = new(seed: 2, expectedAccounts: 5_000);
        for (int i = 0; i < 3_000; i++)
        {
            AccountId account = Account(i * 7 % 2_500);
            Assert.Equal(one.Intern(account), other.Intern(account));
        }
    }

    [Fact]
    public void Truncation_is_the_exact_inverse_of_interning_across_growth()
    {
        AccountTable table = new();
        for (int i = 0; i < 500; i++)
        {
            _ = table.Intern(Account(i));
        }

        for (int i = 500; i < 3_000; i++)
        {
            _ = table.Intern(Account(i));
        }

        table.TruncateTo(500);
        Assert.Equal(500, table.Count);
        for (int i = 0; i < 3_000; i++)
        {
            Assert.Equal(i < 500, table.TryFind(Account(i), out AccountHandle handle));
            Assert.Equal(i < 500 ? (uint)i : 0, handle.Index);
        }

        Assert.Equal(500u, table.Intern(Account(2_999)).Index);
    }

    [Fact]
    public void Accounts_chosen_to_collide_do_not_make_the_index_slow_or_wrong()
    {
        // Every one of these starts its search in the same eighth of the index as long as the first seed is in use.
        const ulong Seed = 5;
        AccountTable table = new(Seed);
        List<AccountId> chosen = [];
        for (int i = 0; chosen.Count < 4_000; i++)
        {
            AccountId account = Account(i);
            if ((account.Mix(Seed) & 0xFFFF) < 64)
            {
                chosen.Add(account);
            }
        }

        for (int i = 0; i < chosen.Count; i++)
        {
            Assert.Equal((uint)i, table.Intern(chosen[i]).Index);
        }

        Assert.True(table.LongestSearch <= AccountIndex.SearchLimit * 2, $"a search takes {table.LongestSearch} steps");
        for (int i = 0; i < chosen.Count; i++)
        {
            Assert.True(table.TryFind(chosen[i], out AccountHandle handle));
            Assert.Equal((uint)i, handle.Index);
        }

        table.TruncateTo(10);
        Assert.False(table.TryFind(chosen[10], out _));
        Assert.True(table.TryFind(chosen[9], out _));
    }

    [Fact]
    public void The_default_account_is_never_added()
    {
        AccountTable table = new();
        Assert.Throws<ArgumentException>(() => table.Intern(default));
        Assert.Equal(0, table.Count);
        Assert.False(table.TryFind(default, out _));
    }

    private static AccountId Account(int number)
    {
        Span<byte> address = stackalloc byte[20];
        address.Clear();
        BitConverter.TryWriteBytes(address[16..], number);
        return AccountId.FromAddress(address);
    }
}
