using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Tickets on a liability that shrinks with losses: whoever leaves gets tickets, and each ticket is the same part of what is left.
/// Source: the house pool (docs/staking-pool.md, section 6); the rule of StakeWise v2.
/// </summary>
public static class ExitTickets
{
    /// <summary>
    /// Tickets for a new exit: <c>nominal</c> when there are none yet, else <c>⌊nominal·K/X⌋</c>. The floor favours the tickets
    /// that were there before.
    /// </summary>
    /// <param name="nominal">What the exit is worth.</param>
    /// <param name="liability">The liability X before it.</param>
    /// <param name="tickets">All tickets K before it.</param>
    /// <returns>The tickets; 2^256 - 1 when there would be more.</returns>
    /// <exception cref="DivideByZeroException">There are tickets and nothing is left of their liability.</exception>
    public static UInt256 Issue(Amount nominal, Amount liability, in UInt256 tickets)
    {
        if (tickets.IsZero)
        {
            return nominal.Value;
        }

        return FullMath.TryMulDiv(nominal.Value, tickets, liability.Value, Rounding.Down, out UInt256 issued)
            ? issued
            : UInt256.MaxValue;
    }

    /// <summary>What tickets are worth: <c>⌊tickets·X/K⌋</c>. The remainder stays with the other tickets.</summary>
    /// <param name="tickets">The tickets: no more than all.</param>
    /// <param name="liability">The liability X.</param>
    /// <param name="allTickets">All tickets K.</param>
    /// <returns>The assets, rounded down.</returns>
    /// <exception cref="DivideByZeroException">There are no tickets at all.</exception>
    /// <exception cref="OverflowException">There are more tickets than all, and the result does not fit 256 bits.</exception>
    public static Amount Value(in UInt256 tickets, Amount liability, in UInt256 allTickets) =>
        Amount.FromWei(FullMath.MulDiv(tickets, liability.Value, allTickets, Rounding.Down));
}
