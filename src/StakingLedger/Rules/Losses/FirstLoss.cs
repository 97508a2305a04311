using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// A fund that stands in front of the holders, a bond or an insurance: it pays the causes that it covers, slashings first, as far
/// as it goes. Nothing is divided, so there is no dust. Source: the house pool (docs/staking-pool.md, section 8, item 3).
/// </summary>
public static class FirstLoss
{
    /// <summary>Pays what the fund covers: <c>min(fund, slashing)</c>, then <c>min(the rest, inactivity)</c>.</summary>
    /// <param name="fund">What the fund has.</param>
    /// <param name="slashing">The slashings.</param>
    /// <param name="coversSlashing">Whether the fund covers them.</param>
    /// <param name="inactivity">The inactivity penalties.</param>
    /// <param name="coversInactivity">Whether the fund covers them.</param>
    /// <returns>The payments; never more than the fund.</returns>
    public static FirstLossPayment Pay(
        Amount fund, Amount slashing, bool coversSlashing, Amount inactivity, bool coversInactivity)
    {
        Amount forSlashing = coversSlashing ? Amount.Min(fund, slashing) : Amount.Zero;
        Amount forInactivity = coversInactivity ? Amount.Min(fund - forSlashing, inactivity) : Amount.Zero;
        return new FirstLossPayment(forSlashing, forInactivity);
    }
}
