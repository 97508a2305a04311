using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Reads holdings out of a pool.</summary>
internal static class LidoHoldings
{
    /// <summary>One account.</summary>
    public static LidoHolding Of(LidoPool pool, AccountNames names, AccountId account) =>
        new(account, names.NameOf(account), pool.SharesOf(account), pool.BalanceOf(account), pool.WstEthOf(account));

    /// <summary>Every account that holds something, the largest first; equal ones in the order of their ids.</summary>
    public static List<LidoHolding> All(LidoPool pool, AccountNames names)
    {
        List<LidoHolding> holdings = [];
        AccountTable accounts = pool.Ledger.Accounts;
        for (uint i = 0; i < accounts.Count; i++)
        {
            LidoHolding holding = Of(pool, names, accounts[new AccountHandle(i)]);
            if (!holding.Shares.IsZero || !holding.WstEth.IsZero)
            {
                holdings.Add(holding);
            }
        }

        holdings.Sort(static (a, b) => (b.Shares, b.WstEth, a.Account).CompareTo((a.Shares, a.WstEth, b.Account)));
        return holdings;
    }
}
