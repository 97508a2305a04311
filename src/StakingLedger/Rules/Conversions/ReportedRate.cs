using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// A token whose price is the last reported pair of ether and supply, and one to one before the first report. Every quotient is
/// rounded down: what is lost stays with the holders. The pair is taken as two integers, never as a rate. Source: Rocket Pool rETH.
/// </summary>
internal readonly record struct ReportedRate(UInt256 Ether, UInt256 Supply)
{
    /// <summary>One token, and 100 % of a share: 10^18.</summary>
    public static UInt256 One => 1_000_000_000_000_000_000UL;

    /// <summary>Gets a value indicating whether tokens can be priced in ether: not when nothing is behind a supply.</summary>
    public bool CanMint => Supply.IsZero || !Ether.IsZero;

    /// <summary>The ether that tokens stand for, rounded down: <c>⌊tokens·ether/supply⌋</c>.</summary>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits.</exception>
    public UInt256 EtherFor(in UInt256 tokens) =>
        Supply.IsZero ? tokens : ContractMath.MultiplyDivide(tokens, Ether, Supply);

    /// <summary>The same ether with what the division left over; one to one nothing is divided.</summary>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits.</exception>
    public Quotient DividedEtherFor(in UInt256 tokens) =>
        Supply.IsZero ? Quotient.Exact(tokens) : Quotient.Of(tokens, Ether, Supply);

    /// <summary>The tokens that ether buys, rounded down: <c>⌊ether·supply/total⌋</c>.</summary>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits, or no ether is behind the supply.</exception>
    public UInt256 TokensFor(in UInt256 ether) =>
        Supply.IsZero ? ether : ContractMath.MultiplyDivide(ether, Supply, Ether);

    /// <summary>The same tokens with what the division left over; one to one nothing is divided.</summary>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits, or no ether is behind the supply.</exception>
    public Quotient DividedTokensFor(in UInt256 ether) =>
        Supply.IsZero ? Quotient.Exact(ether) : Quotient.Of(ether, Supply, Ether);
}
