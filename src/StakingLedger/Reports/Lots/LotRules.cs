namespace StakingLedger.Reports;

/// <summary>How the lines of a holder's statement become lots, and what they are worth.</summary>
public sealed record LotRules
{
    /// <summary>Gets the prices of one whole unit of the assets, not of the token that stands for a part of the pool.</summary>
    public required PriceTable Prices { get; init; }

    /// <summary>Gets the currency.</summary>
    public required PriceCurrency Currency { get; init; }

    /// <summary>Gets which row of the prices counts.</summary>
    public PriceRule PriceRule { get; init; }

    /// <summary>Gets how values are rounded, each once.</summary>
    public PriceRounding Rounding { get; init; }

    /// <summary>Gets the decimals of the assets.</summary>
    public int AssetDecimals { get; init; } = 18;

    /// <summary>Gets which lots a disposal takes.</summary>
    public LotMethod Method { get; init; }

    /// <summary>Gets which lots each disposal takes, where they are named one by one; null for every other method.</summary>
    public LotInstructions? Instructions { get; init; }

    /// <summary>Gets what a lot of income costs.</summary>
    public IncomeLotCost IncomeCost { get; init; }

    /// <summary>Gets what lots count.</summary>
    public LotQuantity Quantity { get; init; }

    /// <summary>Gets how steps of the rate become income.</summary>
    public RateIncome RateIncome { get; init; }

    /// <summary>Gets which moment of a withdrawal is the disposal.</summary>
    public DisposalMoment Disposal { get; init; }
}
