using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>Finding accounts in three steps is finding them.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class AccountTableBatchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(5_000)]
    [InlineData(40_000)]
    public void The_three_steps_find_what_a_search_finds(int known)
    {
        AccountTable table = new(seed: (ulong)known);
        for (int i = 0; i < known; i++)
        {
            _ = table.Intern(Account(i));
        }

        for (int i = 0; i < known + 5_000; i++)
        {
            AccountId account = Account(i);
            uint expected = table.TryFind(account, out AccountHandle handle) ? handle.Index : AccountTable.Absent;
            ulong mixed = table.Announce(account);
            Assert.Equal(expected, table.Confirm(account, table.Guess(mixed)));
            Assert.Equal(expected, table.Confirm(account, table.GuessOneByOne(mixed)));
            Assert.Equal(i < known, expected != AccountTable.Absent);
        }

        Assert.Equal(AccountTable.Absent, table.Confirm(default, table.Guess(table.Announce(default))));
    }

    [Fact]
    public void A_guess_at_another_account_is_set_right()
    {
        AccountTable table = new();
        for (int i = 0; i < 100; i++)
        {
            _ = table.Intern(Account(i));
        }

        Assert.Equal(7u, table.Confirm(Account(7), 8));
        Assert.Equal(AccountTable.Absent, table.Confirm(Account(100), 8));
    }

    private static AccountId Account(int i) => i % 2 == 0
        ? AccountId.FromLabel($"a.{i}")
        : AccountId.FromGuid(new Guid(i, 3, 4, new byte[8]));
}
