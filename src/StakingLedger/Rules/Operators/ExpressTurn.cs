namespace StakingLedger.Rules;

/// <summary>
/// Whose turn it is in two queues of which one is express: of every <c>ρ + 1</c> turns the last is the standard queue's. Source:
/// Rocket Pool's deposit queue (policy D3), the house pool (docs/staking-pool.md, section 7).
/// </summary>
public static class ExpressTurn
{
    /// <summary>Whether a turn is the express queue's: <c>turn mod (ρ + 1) ≠ ρ</c>.</summary>
    /// <param name="turn">The number of turns that were taken before.</param>
    /// <param name="rate">The express rate ρ: express turns per standard turn.</param>
    /// <returns>True for the express queue.</returns>
    public static bool IsExpress(ulong turn, ulong rate) =>
        rate == ulong.MaxValue ? turn != rate : turn % (rate + 1) != rate;
}
