using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// How rewards R of a megapool are split when the node's capital ratio is c: <c>b = R − ⌊R·c/10^18⌋</c> is earned on borrowed
/// capital; users, voters and protocol get <c>⌊share·b/10^18⌋</c> of it each, the node all the rest and so all the dust. Source:
/// Rocket Pool megapool (policy E1).
/// </summary>
public static class MegapoolSplit
{
    private static readonly UInt256 Unit = 1_000_000_000_000_000_000UL;

    /// <summary>Splits rewards.</summary>
    /// <param name="rewards">The rewards R.</param>
    /// <param name="capitalRatio">The node's part of the capital, c; 10^18 = 100 %.</param>
    /// <param name="nodeShare">The node's commission, 10^18 = 100 %.</param>
    /// <param name="voterShare">The voters' share, likewise.</param>
    /// <param name="protocolShare">The protocol's share, likewise; the users have what the three shares leave.</param>
    /// <returns>The parts; they add up to the rewards.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The capital ratio, or the shares together, exceed 100 %.</exception>
    /// <exception cref="OverflowException">The sum of the shares does not fit 256 bits.</exception>
    public static MegapoolRewards Split(
        Amount rewards, in UInt256 capitalRatio, in UInt256 nodeShare, in UInt256 voterShare, in UInt256 protocolShare) =>
        Split(rewards, capitalRatio, nodeShare, voterShare, protocolShare, out _);

    /// <summary>Splits rewards, and tells what the divisions left over.</summary>
    internal static MegapoolRewards Split(
        Amount rewards,
        in UInt256 capitalRatio,
        in UInt256 nodeShare,
        in UInt256 voterShare,
        in UInt256 protocolShare,
        out MegapoolQuotients made)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capitalRatio, Unit);
        UInt256 taken = nodeShare + voterShare + protocolShare;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(taken, Unit, nameof(nodeShare));
        Quotient own = Quotient.Wide(rewards.Value, capitalRatio, Unit);
        UInt256 borrowed = rewards.Value - own.Value;
        made = new MegapoolQuotients(
            own,
            Quotient.Wide(borrowed, Unit - taken, Unit),
            Quotient.Wide(borrowed, voterShare, Unit),
            Quotient.Wide(borrowed, protocolShare, Unit));
        Amount users = Amount.FromWei(made.Users.Value);
        Amount voters = Amount.FromWei(made.Voters.Value);
        Amount protocol = Amount.FromWei(made.Protocol.Value);
        return new MegapoolRewards(rewards - voters - protocol - users, voters, protocol, users);
    }
}
