using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>The part of a loss, or of the cover that comes back for it, that falls on those who are leaving.</summary>
/// <param name="OnFixed">On the exits of the fixed policy.</param>
/// <param name="OnProRata">On the exits of the pro rata policy.</param>
public readonly record struct ExitLoss(Amount OnFixed, Amount OnProRata)
{
    /// <summary>Both together.</summary>
    /// <exception cref="OverflowException">The sum does not fit 256 bits.</exception>
    public Amount Total => OnFixed + OnProRata;
}
