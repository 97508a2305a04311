namespace StakingLedger.Reports;

/// <summary>How a value between two smallest units of the price currency is rounded. No conversion assumes one.</summary>
public enum PriceRounding : byte
{
    /// <summary>To the nearer unit; from the middle, to the even one. Sums of many conversions lean to neither side.</summary>
    HalfEven = 0,

    /// <summary>Down: the value is never more than exact.</summary>
    Down = 1,
}
