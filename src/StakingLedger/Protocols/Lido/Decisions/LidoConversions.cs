using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// Conversions as the token does them, with its bounds: v3 refuses operands of 2^128-1 or more, v2 refuses products that do not fit
/// 256 bits (spec section 2).
/// </summary>
/// <param name="Pair">The pricing pair.</param>
/// <param name="IsV3">True for v3.</param>
internal readonly record struct LidoConversions(PricingPair Pair, bool IsV3)
{
    private static readonly UInt256 Bound = UInt128.MaxValue;

    /// <summary>Shares for ether, rounded down; null, or why the token refuses.</summary>
    public LidoRejection? SharesByEther(Amount ether, out Shares shares)
    {
        shares = Shares.Zero;
        if (IsV3 && ether.Value >= Bound)
        {
            return new LidoRejection.EtherTooLarge(ether);
        }

        LidoRejection? refused = MulDiv(ether.Value, Pair.Shares.Value, Pair.Assets.Value, out UInt256 result);
        shares = Shares.Of(result);
        return refused;
    }

    /// <summary>Ether for shares, rounded down; null, or why the token refuses.</summary>
    public LidoRejection? EtherByShares(Shares shares, out Amount ether)
    {
        ether = Amount.Zero;
        if (IsV3 && shares.Value >= Bound)
        {
            return new LidoRejection.SharesTooLarge(shares);
        }

        LidoRejection? refused = MulDiv(shares.Value, Pair.Assets.Value, Pair.Shares.Value, out UInt256 result);
        ether = Amount.FromWei(result);
        return refused;
    }

    /// <summary>Ether for shares, rounded up (v3); null, or why the token refuses.</summary>
    public LidoRejection? EtherBySharesRoundedUp(Shares shares, out Amount ether)
    {
        LidoRejection? refused = EtherByShares(shares, out ether);
        if (refused is null && Product(shares.Value, Pair.Assets.Value) % Pair.Shares.Value != UInt256.Zero)
        {
            ether += Amount.FromWei(UInt256.One);
        }

        return refused;
    }

    /// <summary>The worth of shares that are known to exist, for what the token announces.</summary>
    /// <exception cref="ArithmeticFaultException">The pair has no shares.</exception>
    public Amount WorthOf(Shares shares) => EtherByShares(shares, out Amount ether) is null
        ? ether
        : throw new ArithmeticFaultException(ArithmeticFault.DivisionByZero);

    // The v3 token multiplies unchecked: operands are bounded, but ether is a sum of three 128-bit numbers.
    private static UInt256 Product(in UInt256 x, in UInt256 y) => UInt256.WrappingMultiply(x, y);

    private LidoRejection? MulDiv(in UInt256 x, in UInt256 y, in UInt256 d, out UInt256 result)
    {
        result = UInt256.Zero;
        if (x.Upper == 0 && y.Upper == 0 && !d.IsZero)
        {
            result = FullMath.MulDiv(x, y, d, Rounding.Down);
            return null;
        }

        if (!IsV3 && !UInt256.TryMultiply(x, y, out _))
        {
            return new LidoRejection.SafeMathFault(ArithmeticFault.MultiplicationOverflow);
        }

        if (d.IsZero)
        {
            return IsV3 ? new LidoRejection.InvalidOpcode() : new LidoRejection.SafeMathFault(ArithmeticFault.DivisionByZero);
        }

        result = Product(x, y) / d;
        return null;
    }
}
