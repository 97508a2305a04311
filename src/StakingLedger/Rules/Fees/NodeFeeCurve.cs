using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// The commission of a new minipool by how much ether waits: the target at no demand, and from there a cubic curve to the maximum
/// or the minimum. Source: Rocket Pool network fees.
/// </summary>
/// <param name="Minimum">The fee at the greatest lack of ether, 10^18 = 100 %.</param>
/// <param name="Target">The fee at no demand.</param>
/// <param name="Maximum">The fee at the greatest surplus of ether.</param>
/// <param name="Range">The demand at which the curve ends, in wei.</param>
internal readonly record struct NodeFeeCurve(UInt256 Minimum, UInt256 Target, UInt256 Maximum, UInt256 Range)
{
    private static readonly UInt256 Trillion = 1_000_000_000_000UL;

    /// <summary>
    /// The fee: with <c>n = ⌊|d|·10^18/range⌋</c> and <c>t = ⌊n/10^12⌋³</c> it is target + ⌊(max − target)·t/10^18⌋ on the side of
    /// surplus, min + ⌊(target − min)·(10^18 − t)/10^18⌋ on the side of lack.
    /// </summary>
    /// <param name="pool">The ether in the deposit pool, in wei.</param>
    /// <param name="wanted">The ether that waiting minipools want, in wei.</param>
    /// <returns>The fee, 10^18 = 100 %.</returns>
    /// <exception cref="ArithmeticFaultException">A product does not fit 256 bits, the range is zero, or the three fees are out of
    /// order.</exception>
    public UInt256 Fee(in UInt256 pool, in UInt256 wanted) => Fee(pool, wanted, out _);

    /// <summary>The fee, and what the divisions that went into it left over.</summary>
    public UInt256 Fee(in UInt256 pool, in UInt256 wanted, out NodeFeeQuotients made)
    {
        made = default;
        bool isSurplus = pool >= wanted;
        UInt256 demand = isSurplus ? pool - wanted : wanted - pool;
        Quotient part = Quotient.Of(demand, ReportedRate.One, Range);
        if (part.Value.IsZero)
        {
            return Target;
        }

        if (part.Value >= ReportedRate.One)
        {
            return isSurplus ? Maximum : Minimum;
        }

        Quotient root = Quotient.Of(part.Value, Trillion);
        UInt256 cube = root.Value * root.Value * root.Value;
        Quotient step = isSurplus
            ? Quotient.Of(ContractMath.Subtract(Maximum, Target), cube, ReportedRate.One)
            : Quotient.Of(ContractMath.Subtract(Target, Minimum), ReportedRate.One - cube, ReportedRate.One);
        made = new NodeFeeQuotients(part, root, step);
        return (isSurplus ? Target : Minimum) + step.Value;
    }
}
