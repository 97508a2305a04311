using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Splits the protocol fee among staking modules and the treasury by active validators. Source: Lido StakingRouter
/// getStakingRewardsDistribution and Accounting (spec section 12.6). All floors favour the holders (of the total fee) and the
/// treasury (of the split).
/// </summary>
public static class RewardsDistribution
{
    /// <summary>Gets the scale of fees: 1e20 is 100 %.</summary>
    public static UInt256 Precision { get; } = UInt256.Parse("100000000000000000000");

    /// <summary>The fee of each module and the total.</summary>
    /// <param name="modules">The modules in router order.</param>
    /// <param name="moduleFees">Receives one fee per module, 1e20 = 100 %; zero for an inactive or stopped module.</param>
    /// <returns>The total fee, treasury included; zero when no validator is active.</returns>
    /// <exception cref="ArgumentException"><paramref name="moduleFees"/> is shorter than <paramref name="modules"/>.</exception>
    public static UInt256 Fees(ReadOnlySpan<ModuleFeeWeight> modules, Span<UInt256> moduleFees)
    {
        if (moduleFees.Length < modules.Length)
        {
            throw new ArgumentException("One fee per module is needed.", nameof(moduleFees));
        }

        UInt256 totalActive = UInt256.Zero;
        foreach (ModuleFeeWeight module in modules)
        {
            totalActive += module.ActiveValidators;
        }

        UInt256 total = UInt256.Zero;
        for (int i = 0; i < modules.Length; i++)
        {
            moduleFees[i] = UInt256.Zero;
            if (modules[i].ActiveValidators == 0)
            {
                continue;
            }

            UInt256 weight = modules[i].ActiveValidators * Precision / totalActive;
            UInt256 moduleFee = weight * (ulong)modules[i].ModuleFee.Value / 10_000;
            UInt256 treasuryFee = weight * (ulong)modules[i].TreasuryFee.Value / 10_000;
            moduleFees[i] = modules[i].IsStopped ? UInt256.Zero : moduleFee;
            total += moduleFee + treasuryFee;
        }

        return total;
    }

    /// <summary>Splits minted fee shares: <c>⌊F·moduleFee/totalFee⌋</c> each, the rest to the treasury.</summary>
    /// <param name="feeShares">The shares minted as fees.</param>
    /// <param name="moduleFees">The modules' fees.</param>
    /// <param name="totalFee">The total fee; must not be zero.</param>
    /// <param name="moduleShares">Receives the modules' shares.</param>
    /// <returns>The treasury's shares: all rounding dust and the parts of stopped modules fall to it.</returns>
    /// <exception cref="ArithmeticFaultException">A product of the contract does not fit.</exception>
    public static Shares Split(
        Shares feeShares, ReadOnlySpan<UInt256> moduleFees, in UInt256 totalFee, Span<Shares> moduleShares)
    {
        UInt256 treasury = feeShares.Value;
        for (int i = 0; i < moduleFees.Length; i++)
        {
            UInt256 part = ContractMath.MultiplyDivide(feeShares.Value, moduleFees[i], totalFee);
            moduleShares[i] = Shares.Of(part);
            treasury -= part;
        }

        return Shares.Of(treasury);
    }
}
