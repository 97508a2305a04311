namespace StakingLedger.Simulator.Model;

/// <summary>Which pair prices: the totals of the moment, or what the last report stored.</summary>
internal enum RateSource
{
    Live,
    Reported,
}
