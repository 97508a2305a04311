namespace StakingLedger.Reports;

/// <summary>Which lots a disposal takes first.</summary>
public enum LotMethod : byte
{
    /// <summary>First in, first out: the lot acquired first; of two acquired at one moment, the one opened first.</summary>
    Fifo = 0,

    /// <summary>Last in, first out: the lot acquired last; of two acquired at one moment, the one opened last.</summary>
    Lifo = 1,

    /// <summary>Highest in, first out: the lot with the highest cost per unit; of two of one cost, the one acquired first.</summary>
    Hifo = 2,

    /// <summary>Specific identification: each disposal names its lots.</summary>
    Specific = 3,
}
