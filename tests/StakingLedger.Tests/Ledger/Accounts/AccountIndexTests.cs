using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>The index of accounts against a dictionary, at the highest load it may have.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class AccountIndexTests
{
    [Fact]
    public void Three_slots_in_four_are_for_accounts()
    {
        foreach (long accounts in new long[] { 0, 1, 47, 48, 49, 96, 97, 191, 192, 193, 98_304, 98_305, 1L << 30, (3L << 29) + 1 })
        {
            long slots = AccountIndex.SlotsFor(accounts);
            Assert.True(long.IsPow2(slots));
            Assert.True(slots >= 64 && slots * 3 / 4 >= accounts);
            Assert.True(slots == 64 || slots * 3 / 8 < accounts);
        }

        foreach (int accounts in new[] { 0, 48, 49, 384, 385, 5_000 })
        {
            AccountIndex index = new(1, accounts);
            Assert.Equal(AccountIndex.SlotsFor(accounts) * 3 / 4, index.Capacity);
            Assert.InRange(index.Bytes, AccountIndex.SlotsFor(accounts) * 32, (AccountIndex.SlotsFor(accounts) + 2) * 32);
        }
    }

    [Theory]
    [InlineData(1, 48)]
    [InlineData(2, 48)]
    [InlineData(3, 384)]
    [InlineData(4, 3_072)]
    [InlineData(5, 6_144)]
    public void Random_additions_and_removals_up_to_capacity_agree_with_a_dictionary(int seed, int capacity)
    {
        Random random = new(seed);
        AccountIndex index = new((ulong)seed * 77, capacity);
        Assert.Equal(capacity, index.Capacity);
        List<AccountId> added = [];
        Dictionary<AccountId, uint> model = [];
        for (int i = 0; i < 6 * capacity; i++)
        {
            // Mostly full: sometimes a stretch of the accounts added last is removed, in the opposite order.
            if (added.Count == capacity)
            {
                Demand(index, model, added, capacity);
                for (int removed = random.Next(capacity / 8, capacity); removed > 0; removed--)
                {
                    index.Remove(added[^1]);
                    Assert.Equal(AccountTable.Absent, Find(index, added[^1]));
                    _ = model.Remove(added[^1]);
                    added.RemoveAt(added.Count - 1);
                }
            }

            AccountId account = Account(random.Next(4 * capacity));
            uint expected = model.GetValueOrDefault(account, AccountTable.Absent);
            Assert.Equal(expected, Find(index, account));
            if (expected != AccountTable.Absent)
            {
                Assert.Equal(0, index.TryAdd(account, account.Mix(index.Seed), added.Count));
                continue;
            }

            int steps = random.Next(2) == 0
                ? index.Add(account, added.Count)
                : index.TryAdd(account, account.Mix(index.Seed), added.Count);
            Assert.InRange(steps, 1, capacity);
            model.Add(account, (uint)added.Count);
            added.Add(account);
        }

        Demand(index, model, added, capacity);
    }

    [Fact]
    public void Removed_accounts_leave_the_index_as_it_was()
    {
        AccountIndex index = new(9, 48);
        for (int first = 0; first <= 48; first++)
        {
            int longest = index.LongestSearch();
            for (int i = first; i < 48; i++)
            {
                _ = index.Add(Account(1_000 + i), i);
            }

            for (int i = 47; i >= first; i--)
            {
                index.Remove(Account(1_000 + i));
            }

            Assert.Equal(longest, index.LongestSearch());
            for (int i = 0; i < first; i++)
            {
                Assert.Equal((uint)i, Find(index, Account(i)));
                Assert.Equal(AccountTable.Absent, Find(index, Account(1_000 + i)));
            }

            _ = first < 48 ? index.Add(Account(first), first) : 0;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(62)]
    public void Accounts_whose_searches_begin_in_one_line_are_found_whichever_line_it_is(int place)
    {
        const ulong Seed = 4;
        AccountIndex index = new(Seed, 48);
        AccountId[] chosen = [.. Enumerable.Range(0, 100_000).Select(Account).Where(a => IsAt(a, Seed, place)).Take(60)];
        Assert.Equal(60, chosen.Length);
        for (int i = 0; i < 48; i++)
        {
            // The twelve left over begin in the same line and are never there: their search passes all that are.
            Assert.Equal(i + 1, index.Add(chosen[i], i));
            Assert.Equal(i + 1, index.LongestSearch());
            for (int other = 0; other < chosen.Length; other++)
            {
                Assert.Equal(other <= i ? (uint)other : AccountTable.Absent, Find(index, chosen[other]));
            }

            Assert.Equal(AccountTable.Absent, Find(index, default));
        }

        for (int i = 47; i >= 0; i--)
        {
            index.Remove(chosen[i]);
            Assert.Equal(i, index.LongestSearch());
            Assert.Equal(AccountTable.Absent, Find(index, chosen[i]));
            Assert.Equal(i == 0 ? AccountTable.Absent : 0, Find(index, chosen[0]));
        }
    }

    [Fact]
    public void The_next_seed_begins_with_nothing_and_parts_accounts_that_collided()
    {
        const ulong Seed = 4;
        AccountIndex index = new(Seed, 3_000);
        AccountId[] chosen = [.. Enumerable.Range(0, 200_000).Select(Account).Where(static a => (a.Mix(Seed) & 0xFFF) < 128).Take(3_000)];
        Place(index, chosen);
        Assert.True(index.LongestSearch() > AccountIndex.SearchLimit);
        index.Reseed();
        Assert.NotEqual(Seed, index.Seed);
        Assert.Equal(0, index.LongestSearch());
        Assert.All(chosen, a => Assert.Equal(AccountTable.Absent, Find(index, a)));
        Place(index, chosen);
        Assert.InRange(index.LongestSearch(), 1, 128);
        Assert.All(chosen.Index(), a => Assert.Equal((uint)a.Index, Find(index, a.Item)));
        index.Clear(10);
        Assert.Equal((0, 48), (index.LongestSearch(), index.Capacity));
        index.Clear(48);
        Assert.Equal((0, 48), (index.LongestSearch(), index.Capacity));
    }

    [Fact]
    public void A_table_of_accounts_chosen_to_collide_keeps_searches_within_the_limit_and_all_numbers()
    {
        const ulong Seed = 21;
        AccountTable table = new(Seed, 6_000);
        AccountTable other = new(Seed + 1);
        AccountId[] chosen = [.. Enumerable.Range(0, 400_000).Select(Account).Where(static a => (a.Mix(Seed) & 0x1FFF) < 64).Take(3_000)];
        Assert.Equal(3_000, chosen.Length);
        for (int i = 0; i < chosen.Length; i++)
        {
            Assert.Equal((uint)i, table.Intern(chosen[i]).Index);
            Assert.Equal((uint)i, other.Intern(chosen[i]).Index);
        }

        Assert.InRange(table.LongestSearch, 1, AccountIndex.SearchLimit);
        for (int i = 0; i < chosen.Length; i++)
        {
            Assert.Equal((uint)i, table.Find(chosen[i], table.Announce(chosen[i])));
        }

        table.TruncateTo(1_500);
        for (int i = 0; i < chosen.Length; i++)
        {
            Assert.Equal(i < 1_500 ? (uint)i : AccountTable.Absent, table.Find(chosen[i], table.Announce(chosen[i])));
        }
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(ulong.MaxValue)]
    public void Growth_keeps_all_numbers_whatever_the_seed(ulong seed)
    {
        AccountTable table = new(seed);
        for (int i = 0; i < 30_000; i++)
        {
            Assert.Equal(AccountTable.Absent, table.Find(Account(i), table.Announce(Account(i))));
            Assert.Equal((uint)i, table.Intern(Account(i)).Index);
            if (int.IsPow2(i) || int.IsPow2(i + 1) || i % 3_000 == 48)
            {
                for (int known = 0; known <= i; known++)
                {
                    Assert.Equal((uint)known, table.Intern(Account(known)).Index);
                }
            }
        }

        Assert.Equal(30_000, table.Count);
        Assert.False(table.TryFind(Account(30_000), out _));
        Assert.False(table.TryFind(default, out _));
    }

    private static void Demand(AccountIndex index, Dictionary<AccountId, uint> model, List<AccountId> added, int capacity)
    {
        Assert.Equal(added.Count, model.Count);
        for (int i = 0; i < 4 * capacity; i++)
        {
            Assert.Equal(model.GetValueOrDefault(Account(i), AccountTable.Absent), Find(index, Account(i)));
        }

        Assert.Equal(AccountTable.Absent, Find(index, default));
        Assert.InRange(index.LongestSearch(), 1, AccountIndex.SearchLimit);
    }

    private static void Place(AccountIndex index, AccountId[] accounts)
    {
        for (int i = 0; i < accounts.Length; i++)
        {
            _ = index.Add(accounts[i], i);
        }
    }

    private static uint Find(AccountIndex index, in AccountId account) => index.Find(account, index.Announce(account));

    private static bool IsAt(in AccountId account, ulong seed, int place) => (account.Mix(seed) & 62) == (ulong)place;

    private static AccountId Account(int number)
    {
        Span<byte> address = stackalloc byte[20];
        address.Clear();
        BitConverter.TryWriteBytes(address[16..], number);
        return number % 3 == 0 ? AccountId.FromLabel($"a.{number}") : AccountId.FromAddress(address);
    }
}
