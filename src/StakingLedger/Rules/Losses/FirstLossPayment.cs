using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>What a fund pays for the losses of one report.</summary>
/// <param name="Slashing">For slashings.</param>
/// <param name="Inactivity">For inactivity penalties.</param>
public readonly record struct FirstLossPayment(Amount Slashing, Amount Inactivity)
{
    /// <summary>Both together: what leaves the fund.</summary>
    /// <exception cref="OverflowException">The sum does not fit 256 bits.</exception>
    public Amount Total => Slashing + Inactivity;
}
