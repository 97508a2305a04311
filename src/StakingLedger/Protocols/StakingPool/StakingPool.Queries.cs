using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>What a host may ask about holders, totals and the past.</content>
public sealed partial class StakingPool
{
    /// <summary>The pair that prices: live totals, or what the last report stored.</summary>
    public PricingPair Pair => _protocol.State.Pair(Ledger.Shares(PoolEffects.Token).Total);

    /// <summary>The live pair: assets and shares, virtual ones included.</summary>
    public PricingPair LivePair => _protocol.State.LivePair(Ledger.Shares(PoolEffects.Token).Total);

    /// <summary>All shares.</summary>
    public Shares TotalShares => Shares.Of(Ledger.Shares(PoolEffects.Token).Total);

    /// <summary>Whether the pool is paused.</summary>
    public bool IsPaused => _protocol.State.Governance.IsPaused;

    /// <summary>The last epoch reported; null before the first report.</summary>
    public EpochNumber? LastEpoch => _protocol.State.Reports.Count == 0 ? null : _protocol.State.Reports[^1].Epoch;

    /// <summary>The reference time of the last report; the time of the opening before the first.</summary>
    public Timestamp LastReferenceTime => _protocol.State.LastReferenceTime;

    /// <summary>The reports so far, in order.</summary>
    public IReadOnlyList<ReportMark> Reports => [.. _protocol.State.Reports];

    /// <summary>The high-water mark.</summary>
    public PricingPair HighWaterMark => _protocol.State.HighWaterMark;

    /// <summary>What may still be deposited at a moment; null when there is no deposit rate.</summary>
    /// <param name="at">The moment, not before the last event.</param>
    public Amount? DepositAllowanceAt(Timestamp at) => _protocol.State.DepositLimit?.AvailableAt(at);

    /// <summary>An account's shares.</summary>
    /// <param name="account">The account; one never seen has none.</param>
    public Shares SharesOf(AccountId account) => Ledger.Accounts.TryFind(account, out AccountHandle handle)
        ? Shares.Of(Ledger.Shares(PoolEffects.Token).Of(handle))
        : Shares.Zero;

    /// <summary>An account's balance in assets at the pricing pair, rounded down.</summary>
    /// <param name="account">The account; one never seen has none.</param>
    public Amount BalanceOf(AccountId account) => PoolConversion.ToAssets(SharesOf(account), Pair);

    /// <summary>An account's balance of the token: assets where it rebases, shares where it accrues value.</summary>
    /// <param name="account">The account; one never seen has none.</param>
    public TokenAmount TokenBalanceOf(AccountId account) => TokenAmount.Of(
        Terms.Charter.TokenModel == TokenModel.Rebasing ? BalanceOf(account).Value : SharesOf(account).Value);

    /// <summary>What the pool holds.</summary>
    public PoolTotals Totals()
    {
        PoolState state = _protocol.State;
        Amount bonds = Amount.Zero;
        foreach (PoolOperator owner in state.Registry.Operators)
        {
            bonds += owner.Bond;
        }

        return new PoolTotals
        {
            Assets = state.Assets,
            Shares = TotalShares,
            Buffered = state.Buffered,
            InFlight = state.InFlight,
            OnValidators = state.OnValidators,
            FrozenEscrow = state.FrozenEscrow,
            ProRataExits = state.ProRata.Assets,
            FixedExits = state.Fixed.Assets,
            Reserved = state.Reserved,
            ClaimDust = state.ClaimDust,
            Bonds = bonds,
            Insurance = state.Insurance,
            WithheldFees = state.Withheld.Total,
            VirtualPart = PoolConversion.VirtualPart(LivePair, Terms.Charter.Defence.VirtualOffset),
            Waiting = _protocol.Decisions.Waiting,
            Usable = _protocol.Decisions.Usable,
        };
    }

    /// <summary>What holders had right after an event.</summary>
    /// <param name="number">The event, within this ledger's history.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event is not in this ledger's history.</exception>
    public PoolMoment At(EventNumber number) => number > Ledger.LastEvent || number < Ledger.HistoryBeginsAfter
        ? throw new ArgumentOutOfRangeException(
            nameof(number), number, $"The history lies between event {Ledger.HistoryBeginsAfter} and {Ledger.LastEvent}.")
        : new PoolMoment(Ledger, Terms.Charter.TokenModel, number);

    /// <summary>What holders had right after the report of an epoch.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch has no report, or lies before this ledger's history.</exception>
    public PoolMoment At(EpochNumber epoch)
    {
        List<ReportMark> reports = _protocol.State.Reports;
        int low = 0;
        int high = reports.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            if (reports[middle].Epoch == epoch)
            {
                return At(reports[middle].Event);
            }

            if (reports[middle].Epoch < epoch)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        string nearest = high < 0 ? "none came before" : $"the last one before is that of epoch {reports[high].Epoch}";
        throw new ArgumentOutOfRangeException(nameof(epoch), epoch, $"This epoch has no report; {nearest}.");
    }

    /// <summary>The whole pool as it was right after an event, as a pool of its own.</summary>
    /// <param name="number">The event; at least the opening.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event is not in this ledger's history.</exception>
    public StakingPool StateAt(EventNumber number)
    {
        StakingPoolProtocol? protocol = null;
        PoolLedger ledger = Ledger.StateAt(number, () => protocol = new StakingPoolProtocol());
        return Checked(new StakingPool(ledger, protocol!));
    }
}
