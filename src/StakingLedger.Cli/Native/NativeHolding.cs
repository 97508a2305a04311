using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What one account holds in the house pool.</summary>
internal readonly record struct NativeHolding(AccountId Account, Shares Shares, Amount Balance, TokenAmount Token)
{
    /// <summary>One account.</summary>
    public static NativeHolding Of(StakingPool pool, AccountId account) =>
        new(account, pool.SharesOf(account), pool.BalanceOf(account), pool.TokenBalanceOf(account));

    /// <summary>Every account that holds something, the largest first; equal ones in the order of their ids.</summary>
    public static List<NativeHolding> All(StakingPool pool)
    {
        List<NativeHolding> holdings = [];
        AccountTable accounts = pool.Ledger.Accounts;
        for (uint i = 0; i < accounts.Count; i++)
        {
            NativeHolding holding = Of(pool, accounts[new AccountHandle(i)]);
            if (!holding.Shares.IsZero)
            {
                holdings.Add(holding);
            }
        }

        holdings.Sort(static (a, b) => (b.Shares, a.Account).CompareTo((a.Shares, b.Account)));
        return holdings;
    }
}
