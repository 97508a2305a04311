namespace StakingLedger.Reports;

/// <summary>What a lot of income costs.</summary>
public enum IncomeLotCost : byte
{
    /// <summary>Accrual: the income's market value when it came. It was income then, so only what follows is gain or loss.</summary>
    MarketValue = 0,

    /// <summary>Control: nothing. It is income when it is disposed of, with what it brings.</summary>
    Nothing = 1,
}
