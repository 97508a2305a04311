using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>A table restored at once is the table that interning one by one makes.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class AccountTableRebuildTests
{
    [Fact]
    public void Restored_accounts_are_found_under_their_numbers_and_go_on_as_interned_ones_do()
    {
        foreach (int count in new[] { 0, 1, 31, 32, 33, 63, 64, 65, 127, 128, 1_000, 20_000 })
        {
            foreach (int expected in new[] { 0, count + 500 })
            {
                AccountId[] accounts = [.. Enumerable.Range(0, count).Select(Account)];
                AccountTable interned = new(9, Math.Max(count, expected));
                foreach (AccountId account in accounts)
                {
                    _ = interned.Intern(account);
                }

                AccountTable restored = Restored(9, accounts, expected);
                AssertSame(interned, restored, count);
                for (int i = count; i < count + 3_000; i++)
                {
                    Assert.Equal(interned.Intern(Account(i)), restored.Intern(Account(i)));
                }

                AssertSame(interned, restored, count + 3_000);
                restored.TruncateTo(count / 2);
                interned.TruncateTo(count / 2);
                AssertSame(interned, restored, count / 2);
            }
        }
    }

    [Fact]
    public void Accounts_chosen_to_collide_lead_to_the_seed_that_interning_them_leads_to()
    {
        const ulong Seed = 5;
        List<AccountId> chosen = [];
        for (int i = 0; chosen.Count < 4_000; i++)
        {
            AccountId account = Account(i);
            if ((account.Mix(Seed) & 0xFFFF) < 64)
            {
                chosen.Add(account);
            }
        }

        AccountTable interned = new(Seed, chosen.Count);
        foreach (AccountId account in chosen)
        {
            _ = interned.Intern(account);
        }

        AccountTable restored = Restored(Seed, [.. chosen], 0);
        Assert.True(restored.LongestSearch <= AccountIndex.SearchLimit, $"a search takes {restored.LongestSearch} steps");
        AssertSame(interned, restored, chosen.Count);
    }

    [Fact]
    public void The_first_account_that_stands_there_twice_is_named()
    {
        const int Count = 300;
        for (int first = 0; first < Count; first += 7)
        {
            for (int second = first + 1; second < Count; second += 11)
            {
                AccountId[] accounts = AccountTable.RoomFor(Count, 0);
                for (int i = 0; i < Count; i++)
                {
                    accounts[i] = Account(i);
                }

                accounts[second] = accounts[first];
                Assert.False(AccountTable.TryRestore(1, accounts, Count, out _, out int twice));
                Assert.Equal(second, twice);
            }
        }
    }

    private static AccountTable Restored(ulong seed, AccountId[] accounts, int expected)
    {
        AccountId[] room = AccountTable.RoomFor(accounts.Length, expected);
        accounts.CopyTo(room, 0);
        Assert.True(AccountTable.TryRestore(seed, room, accounts.Length, out AccountTable table, out int twice));
        Assert.Equal(-1, twice);
        return table;
    }

    private static void AssertSame(AccountTable expected, AccountTable actual, int count)
    {
        Assert.Equal(count, actual.Count);
        Assert.Equal(expected.LongestSearch, actual.LongestSearch);
        Assert.True(expected.AsSpan().SequenceEqual(actual.AsSpan()));
        for (int i = 0; i < count; i++)
        {
            Assert.True(actual.TryFind(expected[new AccountHandle((uint)i)], out AccountHandle handle));
            Assert.Equal((uint)i, handle.Index);
        }

        Assert.False(actual.TryFind(Account(-1), out _));
    }

    private static AccountId Account(int number)
    {
        Span<byte> address = stackalloc byte[20];
        address.Clear();
        BitConverter.TryWriteBytes(address[16..], number);
        return AccountId.FromAddress(address);
    }
}
