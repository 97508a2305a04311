using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What a row asks for, at one event after another: the same numbers as the ledger's own answers, but what is the same at the next event
/// is not looked up again. Of a change it is the balance.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="row">What is asked.</param>
/// <param name="totals">The totals that earlier rows looked up.</param>
internal sealed class ValueSeries(PoolLedger ledger, ObservedRow row, TotalLevels totals)
{
    private IReadOnlyList<EventNumber>? _own;
    private (ulong From, ulong To, int Next, PricingPair Pair) _pair;
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
    public SignedAmount At(EventNumber number)
    {
        if (row.Kind == ObservedKind.Shares)
        {
            return SignedAmount.Of(SharesAt(number).Value);
        }

        if (row.Kind.IsOfAccount())
        {
            return WorthOf(PairAt(number), SharesAt(number));
        }

        if (!totals.TryFind(row, number, out SignedAmount level))
        {
            level = TotalAt(number);
            totals.Keep(row, number, level);
        }

        return level;
    }

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
            Seek(number);
        }

        return _pair.Pair;
    }

    /// <summary>
    /// Whether the account's assets are so many after an event: ⌊s · E/S⌋ = v is 0 ≤ s·E − v·S &lt; S, without a division.
    /// </summary>
    public bool IsWorth(EventNumber number, in UInt256 observed)
    {
        PricingPair pair = PairAt(number);
        (UInt256 assets, UInt256 total) = (pair.Assets.Value, pair.Shares.Value);
        UInt256 shares = SharesAt(number).Value;
        if (total.IsZero || (assets.Upper | total.Upper | shares.Upper | observed.Upper) != UInt128.Zero)
        {
            return WorthOf(pair, Units.Shares.Of(shares)) == SignedAmount.Of(observed);
        }

        // Products of 128 bits each fit.
        UInt256 worth = shares * assets;
        UInt256 stated = observed * total;
        return worth >= stated && worth - stated < total;
    }

    /// <summary>Goes to the steps around an event: those of the next event each way are tried before they are searched.</summary>
    private void Seek(EventNumber number)
    {
        Timeline timeline = ledger.Timeline;
        int next = _pair.Next;
        if (_pair.To == 0)
        {
            next = Search(timeline, number);
        }
        else if (number.Value < _pair.From)
        {
            while (next > 0 && timeline.EventOf(next - 1).Value == _pair.From)
            {
                next--;
            }

            next = next > 0 && timeline.EventOf(next - 1) > number ? Search(timeline, number) : next;
        }
        else
        {
            while (next < timeline.Count && timeline.EventOf(next).Value == _pair.To)
            {
                next++;
            }

            next = next < timeline.Count && timeline.EventOf(next) <= number ? Search(timeline, number) : next;
        }

        _pair = (
            next == 0 ? 0 : timeline.EventOf(next - 1).Value,
            next == timeline.Count ? ulong.MaxValue : timeline.EventOf(next).Value,
            next,
            next == 0 ? timeline.FirstPair : timeline[next - 1].After);
    }

    /// <summary>How many steps there are up to an event.</summary>
    private static int Search(Timeline timeline, EventNumber number)
    {
        (int first, int count) = timeline.PlacesOf(number);
        return first + count;
    }

    private SignedAmount TotalAt(EventNumber number) => row.Kind switch
    {
        ObservedKind.TotalShares => SignedAmount.Of(ledger.TotalSharesAt(row.Token, number).Value),
        ObservedKind.PairShares => SignedAmount.Of(PairAt(number).Shares.Value),
        ObservedKind.PairAssets => SignedAmount.Of(PairAt(number).Assets.Value),
        _ => WorthOf(PairAt(number), ledger.TotalSharesAt(default, number)),
    };

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
