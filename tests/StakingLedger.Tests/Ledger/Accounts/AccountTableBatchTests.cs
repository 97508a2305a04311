using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>Finding accounts in two steps is finding them.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class AccountTableBatchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(5_000)]
    [InlineData(40_000)]
    public void The_two_steps_find_what_a_search_finds(int known)
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
            Assert.Equal(expected, table.Find(account, table.Announce(account)));
            Assert.Equal(i < known, expected != AccountTable.Absent);
        }

        Assert.Equal(AccountTable.Absent, table.Find(default, table.Announce(default)));
    }

    private static AccountId Account(int i) => i % 2 == 0
        ? AccountId.FromLabel($"a.{i}")
        : AccountId.FromGuid(new Guid(i, 3, 4, new byte[8]));
}
