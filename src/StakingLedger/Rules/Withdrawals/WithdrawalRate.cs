using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// The share rate of withdrawal requests and what they are paid. Source: Lido WithdrawalQueueBase (spec sections 9.2, 9.4, 9.6).
/// </summary>
public static class WithdrawalRate
{
    /// <summary>Gets the scale of rates: 1e27.</summary>
    public static UInt256 Precision { get; } = UInt256.Parse("1000000000000000000000000000");

    /// <summary>The rate at which requests were made: <c>⌊nominal·1e27/shares⌋</c>.</summary>
    /// <param name="nominal">Nominal assets of the requests.</param>
    /// <param name="shares">Shares of the requests.</param>
    /// <returns>The rate, rounded down.</returns>
    /// <exception cref="ArithmeticFaultException">The shares are zero, or the contract's product does not fit.</exception>
    public static ShareRate Of(Amount nominal, Shares shares) =>
        ShareRate.FromRay(ContractMath.MultiplyDivide(nominal.Value, Precision, shares.Value));

    /// <summary>
    /// What requests are paid at a finalisation rate: the nominal amount, or <c>⌊shares·maxRate/1e27⌋</c> when they were made at a
    /// better rate (they are "discounted").
    /// </summary>
    /// <param name="nominal">Nominal assets.</param>
    /// <param name="shares">Shares.</param>
    /// <param name="maxRate">The finalisation's maximum share rate.</param>
    /// <returns>The payment, rounded down.</returns>
    /// <exception cref="ArithmeticFaultException">The shares are zero, or the contract's product does not fit.</exception>
    public static Amount Payment(Amount nominal, Shares shares, ShareRate maxRate) =>
        Of(nominal, shares) > maxRate ? Discounted(shares, maxRate) : nominal;

    /// <summary>The discounted payment: <c>⌊shares·maxRate/1e27⌋</c>.</summary>
    /// <param name="shares">Shares.</param>
    /// <param name="maxRate">The finalisation's maximum share rate.</param>
    /// <returns>The payment, rounded down; the remainder stays with the pool or in the locked ether.</returns>
    /// <exception cref="ArithmeticFaultException">The contract's product does not fit.</exception>
    public static Amount Discounted(Shares shares, ShareRate maxRate) =>
        Amount.FromWei(ContractMath.MultiplyDivide(shares.Value, maxRate.Ray, Precision));
}
