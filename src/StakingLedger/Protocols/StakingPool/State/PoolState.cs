using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Everything the pool knows beside the share tables. Decisions read it, events assign it.</summary>
internal sealed partial class PoolState
{
    private Amount _holdings;
    private bool _holdingsKnown;

    public bool IsOpen => Governance.Terms is not null;

    public PoolTerms Terms => Governance.Terms;

    public PoolCharter Charter => Terms.Charter;

    public Governance Governance { get; } = new();

    public Registry Registry { get; } = new();

    public RequestQueue Queue { get; } = new();

    public WithheldFees Withheld { get; } = new();

    public Amount Buffered { get; set => (field, _holdingsKnown) = (value, false); }

    /// <summary>Gets or sets the sum over all subjects.</summary>
    public Amount InFlight { get; set => (field, _holdingsKnown) = (value, false); }

    /// <summary>Gets or sets the sum over all subjects.</summary>
    public Amount OnValidators { get; set => (field, _holdingsKnown) = (value, false); }

    /// <summary>Gets or sets the cash for finalised claims of the frozen policy: still in the totals.</summary>
    public Amount FrozenEscrow { get; set => (field, _holdingsKnown) = (value, false); }

    public ExitLiability ProRata { get; } = new();

    public ExitLiability Fixed { get; } = new();

    /// <summary>Gets or sets the cash for finalised claims of the other policies, dust included: outside the totals.</summary>
    public Amount Reserved { get; set; }

    public Amount ClaimDust { get; set; }

    public Amount Insurance { get; set; }

    /// <summary>Gets or sets the pair of the last report; used with a reported rate.</summary>
    public PricingPair StoredPair { get; set; }

    public PricingPair HighWaterMark { get; set; }

    public RefillingLimit? DepositLimit { get; set; }

    /// <summary>Gets the reports so far.</summary>
    public List<ReportMark> Reports { get; } = [];

    public Timestamp OpenedAt { get; set; }

    public Timestamp LastTime { get; set; }

    public Timestamp LastReferenceTime => Reports.Count == 0 ? OpenedAt : Reports[^1].ReferenceTime;

    public Amount Holdings => HoldingsInPlace;

    /// <summary>Gets the sum of its four parts, kept until one of them is set.</summary>
    public ref readonly Amount HoldingsInPlace
    {
        get
        {
            if (!_holdingsKnown)
            {
                _holdings = Buffered + InFlight + OnValidators + FrozenEscrow;
                _holdingsKnown = true;
            }

            return ref _holdings;
        }
    }

    public Amount Assets => AssetsOf(Holdings);

    /// <summary>Gets what may be paid out of the assets: those that no frozen claim stands on.</summary>
    public Amount FreeAssets => Assets - FrozenEscrow;

    /// <summary>What of the holdings belongs to the shares.</summary>
    public Amount AssetsOf(in Amount holdings) => holdings - ProRata.Assets - Fixed.Assets;

    /// <summary>Assets that come into the buffer.</summary>
    public void Receive(in Amount assets)
    {
        Amount holdings = HoldingsInPlace + assets;
        Buffered += assets;
        (_holdings, _holdingsKnown) = (holdings, true);
    }

    /// <summary>What the holdings would be with so many assets more; false when that, or what they are, does not fit 128 bits.</summary>
    public bool TrySumOfHoldings(UInt128 assets, out UInt128 sum)
    {
        UInt256 holdings = HoldingsInPlace.Value;
        sum = unchecked(holdings.Lower + assets);
        return holdings.Upper == UInt128.Zero && sum >= assets;
    }

    /// <summary>Assets that come into the buffer, and what the holdings are then: by <see cref="TrySumOfHoldings"/>.</summary>
    public void Receive(UInt128 assets, UInt128 holdings)
    {
        // The buffer is a part of the holdings: its sum fits where theirs does.
        Buffered = Amount.FromWei(new UInt256(UInt128.Zero, unchecked(Buffered.Value.Lower + assets)));
        (_holdings, _holdingsKnown) = (Amount.FromWei(new UInt256(UInt128.Zero, holdings)), true);
    }

    /// <summary>Whether nothing may be paid out although there are shares.</summary>
    /// <param name="pair">The pair that prices.</param>
    public bool HasNoFreeAssets(in PricingPair pair) =>
        FrozenEscrow.IsZero && Charter.RateSource == RateSource.Live && Charter.Defence.VirtualOffset is null
            ? pair.Assets.IsZero
            : FreeAssets.IsZero;

    /// <summary>The live pair: assets and shares, with the virtual ones.</summary>
    public PricingPair LivePair(in UInt256 totalShares) =>
        PoolConversion.WithVirtual(new PricingPair(Assets, Shares.Of(totalShares)), Charter.Defence.VirtualOffset);

    /// <summary>The pair that prices.</summary>
    public PricingPair Pair(in UInt256 totalShares) =>
        Charter.RateSource == RateSource.Reported ? StoredPair : LivePair(totalShares);

    /// <summary>The liability of a policy whose shares are burnt at the request.</summary>
    public ExitLiability LiabilityOf(ExitPolicy policy) => policy switch
    {
        ExitPolicy.ProRata => ProRata,
        ExitPolicy.Fixed => Fixed,
        _ => throw new InvalidOperationException($"The policy {policy} keeps its shares in the pool."),
    };

    /// <summary>Puts a deposit rate in force: a bucket that is full now. The same rate as before keeps its bucket.</summary>
    public void SetDepositRate(DepositRate? rate, Timestamp now)
    {
        if (rate is not { } wanted)
        {
            DepositLimit = null;
        }
        else if (DepositLimit is not { } limit || limit.Max != wanted.Max || limit.WindowSeconds != wanted.WindowSeconds)
        {
            DepositLimit = RefillingLimit.Full(wanted.Max, wanted.WindowSeconds, now);
        }
    }
}
