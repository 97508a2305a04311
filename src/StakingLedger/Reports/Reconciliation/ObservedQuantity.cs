using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a row asks of a ledger, as a function of the event after which it is asked.</summary>
internal static class ObservedQuantity
{
    /// <summary>The value after an event.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="row">What is asked.</param>
    /// <param name="at">The event.</param>
    /// <param name="since">The event after which a change begins.</param>
    public static SignedAmount Of(PoolLedger ledger, ObservedRow row, EventNumber at, EventNumber since) => row.Kind switch
    {
        ObservedKind.Shares => SignedAmount.Of(ledger.SharesAt(row.Token, row.Account, at).Value),
        ObservedKind.Balance => SignedAmount.Of(ledger.BalanceAt(row.Account, at).Value),
        ObservedKind.BalanceChange => SignedAmount.Change(
            ledger.BalanceAt(row.Account, since).Value, ledger.BalanceAt(row.Account, at).Value),
        ObservedKind.TotalShares => SignedAmount.Of(ledger.TotalSharesAt(row.Token, at).Value),
        ObservedKind.TotalAssets => SignedAmount.Of(ledger.Timeline.PairAt(at).BalanceOf(ledger.TotalSharesAt(default, at)).Value),
        ObservedKind.PairShares => SignedAmount.Of(ledger.Timeline.PairAt(at).Shares.Value),
        ObservedKind.PairAssets => SignedAmount.Of(ledger.Timeline.PairAt(at).Assets.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Kind, "The row does not say what was observed."),
    };

    /// <summary>The shares that are behind a value in assets; null where none are.</summary>
    public static UInt256? SharesBehind(PoolLedger ledger, ObservedRow row, EventNumber at) => row.Kind switch
    {
        ObservedKind.Balance or ObservedKind.BalanceChange => ledger.SharesAt(default, row.Account, at).Value,
        ObservedKind.TotalAssets => ledger.TotalSharesAt(default, at).Value,
        _ => null,
    };
}
