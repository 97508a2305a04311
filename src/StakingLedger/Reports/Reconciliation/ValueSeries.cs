using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What a row asks for, at one event after another: the same numbers as the ledger's own answers, but what is the same at the next event
/// is not looked up again. Of a change it is the balance.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="row">What is asked.</param>
internal sealed class ValueSeries(PoolLedger ledger, ObservedRow row)
{
    private IReadOnlyList<EventNumber>? _own;
    private (ulong From, ulong To, PricingPair Pair) _pair;
    private (ulong From, ulong To, Shares Shares) _shares;
    private (PricingPair Pair, Shares Shares, SignedAmount Worth)? _worth;

    /// <summary>Gets the events in which the account's shares moved, in the whole history.</summary>
    public IReadOnlyList<EventNumber> Own =>
        _own ??= ledger.EventsOf(row.Token, row.Account, ledger.HistoryBeginsAfter, ledger.LastEvent);

    /// <summary>How many of the account's events there are up to one.</summary>
    public int OwnUpTo(EventNumber number)
    {
        int low = 0;
        int high = Own.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Own[middle] <= number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The value after an event.</summary>
    public SignedAmount At(EventNumber number) => row.Kind switch
    {
        ObservedKind.Shares => SignedAmount.Of(SharesAt(number).Value),
        ObservedKind.TotalShares => SignedAmount.Of(ledger.TotalSharesAt(row.Token, number).Value),
        ObservedKind.PairShares => SignedAmount.Of(PairAt(number).Shares.Value),
        ObservedKind.PairAssets => SignedAmount.Of(PairAt(number).Assets.Value),
        ObservedKind.TotalAssets => WorthOf(PairAt(number), ledger.TotalSharesAt(default, number)),
        _ => WorthOf(PairAt(number), SharesAt(number)),
    };

    /// <summary>The account's shares after an event.</summary>
    public Shares SharesAt(EventNumber number)
    {
        if (number.Value < _shares.From || number.Value >= _shares.To)
        {
            int place = OwnUpTo(number);
            _shares = (
                place == 0 ? 0 : Own[place - 1].Value,
                place == Own.Count ? ulong.MaxValue : Own[place].Value,
                ledger.SharesAt(row.Token, row.Account, number));
        }

        return _shares.Shares;
    }

    /// <summary>The pricing pair after an event.</summary>
    public PricingPair PairAt(EventNumber number)
    {
        if (number.Value < _pair.From || number.Value >= _pair.To)
        {
            Timeline timeline = ledger.Timeline;
            (int first, int count) = timeline.PlacesOf(number);
            int next = first + count;
            _pair = (
                next == 0 ? 0 : timeline.EventOf(next - 1).Value,
                next == timeline.Count ? ulong.MaxValue : timeline.EventOf(next).Value,
                timeline.PairAt(number));
        }

        return _pair.Pair;
    }

    private SignedAmount WorthOf(in PricingPair pair, Shares shares)
    {
        if (_worth is { } known && known.Shares == shares && known.Pair == pair)
        {
            return known.Worth;
        }

        SignedAmount worth = SignedAmount.Of(pair.BalanceOf(shares).Value);
        _worth = (pair, shares, worth);
        return worth;
    }
}
