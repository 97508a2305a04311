namespace StakingLedger.Reports;

/// <summary>What lots of a holder count.</summary>
public enum LotQuantity : byte
{
    /// <summary>The worth of the shares, for rebasing tokens: a step of the rate is income or a loss.</summary>
    Worth = 0,

    /// <summary>The shares, for value-accruing tokens: a step of the rate is no change, and a part of the gain when they go.</summary>
    Shares = 1,
}
