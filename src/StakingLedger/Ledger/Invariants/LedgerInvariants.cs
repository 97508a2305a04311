using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>The laws that hold for every protocol.</summary>
internal static class LedgerInvariants
{
    public const string SumOfShares = "Σ shares = total shares";
    public const string SumOfBalances = "Σ balances <= pool";

    public static IEnumerable<Invariant> For(IProtocol protocol)
    {
        for (int i = 0; i < protocol.Tokens.Count; i++)
        {
            TokenId token = new((byte)i);
            string symbol = protocol.Tokens[i].Symbol;
            yield return new Invariant(
                SumOfShares,
                $"The {symbol} shares of all accounts add up to the total that is kept as shares are minted and burnt.",
                view => SharesAddUp(view, token, symbol));
        }

        yield return new Invariant(
            SumOfBalances,
            "The balances of all holders, each rounded down, are at most the assets that the total shares stand for.",
            BalancesAreCovered);
    }

    private static string? SharesAddUp(ILedgerView view, TokenId token, string symbol)
    {
        ShareTable table = view.Shares(token);
        UInt256 sum = UInt256.Zero;
        for (uint i = 0; i < (uint)view.Accounts.Count; i++)
        {
            if (!UInt256.TryAdd(sum, table.Of(new AccountHandle(i)), out sum))
            {
                return $"{symbol}: the shares of the accounts up to handle {i} do not fit 256 bits";
            }
        }

        return sum == table.Total ? null : $"{symbol}: the accounts hold {sum}, the total is {table.Total}";
    }

    private static string? BalancesAreCovered(ILedgerView view)
    {
        PricingPair pair = view.Timeline.Current;
        if (pair.Shares.Value.IsZero)
        {
            return null;
        }

        ShareTable table = view.Shares(default);
        if (!TryPrice(pair, table.Total, out UInt256 pool))
        {
            return $"the assets of {table.Total} shares at {pair} do not fit 256 bits";
        }

        UInt256 sum = UInt256.Zero;
        for (uint i = 0; i < (uint)view.Accounts.Count; i++)
        {
            if (!TryPrice(pair, table.Of(new AccountHandle(i)), out UInt256 balance) || !UInt256.TryAdd(sum, balance, out sum))
            {
                return $"the balances of the accounts up to handle {i} do not fit 256 bits";
            }
        }

        return sum <= pool ? null : $"the balances add up to {sum}, the total shares stand for {pool}";
    }

    private static bool TryPrice(in PricingPair pair, in UInt256 shares, out UInt256 assets) =>
        FullMath.TryMulDiv(shares, pair.Assets.Value, pair.Shares.Value, Rounding.Down, out assets);
}
