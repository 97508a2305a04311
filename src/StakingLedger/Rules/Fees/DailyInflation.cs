using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// Inflation compounded by whole days, with a floor each day: <c>supply ← ⌊supply·rate/10^18⌋</c>. What the floors drop is not
/// minted. Source: Rocket Pool RPL.
/// </summary>
internal static class DailyInflation
{
    /// <summary>A day, in seconds.</summary>
    public const ulong Day = 86_400;

    /// <summary>What is to be minted after so many days.</summary>
    /// <param name="supply">The supply.</param>
    /// <param name="rate">The daily factor, 10^18 = 1.</param>
    /// <param name="days">The whole days.</param>
    /// <exception cref="ArithmeticFaultException">A product does not fit 256 bits, or the factor is below 1.</exception>
    public static UInt256 Minted(in UInt256 supply, in UInt256 rate, ulong days) => Minted(supply, rate, days, []);

    /// <summary>What is to be minted after so many days, and what the floors dropped.</summary>
    /// <param name="supply">The supply.</param>
    /// <param name="rate">The daily factor, 10^18 = 1.</param>
    /// <param name="days">The whole days.</param>
    /// <param name="made">Receives the division of each day, up to the first day that mints nothing: all later ones repeat it.</param>
    /// <exception cref="ArithmeticFaultException">A product does not fit 256 bits, or the factor is below 1.</exception>
    public static UInt256 Minted(in UInt256 supply, in UInt256 rate, ulong days, List<Quotient> made)
    {
        UInt256 grown = supply;
        for (ulong day = 0; day < days; day++)
        {
            Quotient next = Quotient.Of(grown, rate, ReportedRate.One);
            made.Add(next);
            if (next.Value == grown)
            {
                // It will not change on any later day either.
                break;
            }

            grown = next.Value;
        }

        return ContractMath.Subtract(grown, supply);
    }
}
