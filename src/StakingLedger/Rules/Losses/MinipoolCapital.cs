using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// How a minipool's balance T is split between a node with bond B and users who put in <c>U = 32 ETH − B</c>: the node's bond bears
/// the first loss. Source: Rocket Pool minipool (policy E1). All floors favour the users.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><description>
/// <c>T &lt; 8 ETH</c>: all of it is rewards, split by <see cref="SplitRewards(Amount, Amount, in UInt256)"/>; no penalty.
/// </description></item>
/// <item><description><c>T &lt; U</c>: the users get all, and <c>U − T</c> is a shortfall.</description></item>
/// <item><description><c>T ≤ 32 ETH</c>: the users get U, the node the rest.</description></item>
/// <item><description>
/// <c>T &gt; 32 ETH</c>: the node gets B and its part of the excess, the users the rest.
/// </description></item>
/// </list>
/// </remarks>
public static class MinipoolCapital
{
    private static readonly UInt256 Unit = 1_000_000_000_000_000_000UL;

    /// <summary>The balance of a validator at launch: 32 ETH.</summary>
    public static Amount Launch { get; } = Amount.FromEther("32");

    /// <summary>A balance below this is rewards, and no capital: 8 ETH.</summary>
    public static Amount RewardsOnlyBelow { get; } = Amount.FromEther("8");

    /// <summary>
    /// The node's part of rewards R: <c>p = ⌊R·B/32 ETH⌋</c> on its own bond, and <c>⌊(R − p)·fee/10^18⌋</c> of the users' part.
    /// </summary>
    /// <param name="rewards">The rewards R.</param>
    /// <param name="bond">The bond B: no more than 32 ETH.</param>
    /// <param name="nodeFee">The node's fee, 10^18 = 100 %.</param>
    /// <returns>The node's part; the users get the rest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bond exceeds 32 ETH, or the fee 100 %.</exception>
    public static Amount SplitRewards(Amount rewards, Amount bond, in UInt256 nodeFee) =>
        SplitRewards(rewards, bond, nodeFee, out _);

    /// <summary>
    /// Splits a balance. A penalty takes <c>⌊node·rate/10^18⌋</c> of the node's payment, all of it at most, for the users.
    /// </summary>
    /// <param name="balance">The balance T, without what is refunded to the node.</param>
    /// <param name="bond">The bond B: no more than 32 ETH.</param>
    /// <param name="nodeFee">The node's fee, 10^18 = 100 %.</param>
    /// <param name="penaltyRate">The penalty, 10^18 = 100 %; zero without one, already capped by governance.</param>
    /// <returns>The payments; they add up to the balance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bond exceeds 32 ETH, or the fee 100 %.</exception>
    public static MinipoolPayment Split(Amount balance, Amount bond, in UInt256 nodeFee, in UInt256 penaltyRate) =>
        Split(balance, bond, nodeFee, penaltyRate, out _);

    /// <summary>The node's part of rewards, and what the divisions left over.</summary>
    internal static Amount SplitRewards(Amount rewards, Amount bond, in UInt256 nodeFee, out MinipoolQuotients made)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bond, Launch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nodeFee, Unit);
        Quotient onBond = Quotient.Wide(rewards.Value, bond.Value, Launch.Value);
        made = new MinipoolQuotients(onBond, Quotient.Wide(rewards.Value - onBond.Value, nodeFee, Unit), default);
        return Amount.FromWei(onBond.Value + made.Commission.Value);
    }

    /// <summary>Splits a balance, and tells what the divisions left over.</summary>
    internal static MinipoolPayment Split(
        Amount balance, Amount bond, in UInt256 nodeFee, in UInt256 penaltyRate, out MinipoolQuotients made)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bond, Launch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nodeFee, Unit);
        if (balance < RewardsOnlyBelow)
        {
            Amount part = SplitRewards(balance, bond, nodeFee, out made);
            return new MinipoolPayment(part, balance - part, Amount.Zero);
        }

        made = default;
        Amount users = Launch - bond;
        if (balance < users)
        {
            return new MinipoolPayment(Amount.Zero, balance, users - balance);
        }

        Amount node = balance <= Launch
            ? balance - users
            : bond + SplitRewards(balance - Launch, bond, nodeFee, out made);
        made = made with { Penalty = Quotient.Wide(node.Value, penaltyRate, Unit) };
        node = node.SaturatingSubtract(Amount.FromWei(made.Penalty.Value));
        return new MinipoolPayment(node, balance - node, Amount.Zero);
    }
}
