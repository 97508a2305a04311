using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What movements of one cause brought and took in a period.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="SharesIn">The shares that came.</param>
/// <param name="SharesOut">The shares that left.</param>
/// <param name="AssetsIn">What came, as the events name it; the worth of the shares where they name nothing.</param>
/// <param name="AssetsOut">What left, likewise.</param>
/// <param name="Rounding">What the floors made of it: with it, in less out is the change of worth.</param>
public readonly record struct MovementTotal(
    MovementCause Cause, Shares SharesIn, Shares SharesOut, Amount AssetsIn, Amount AssetsOut, SignedAmount Rounding)
{
    /// <summary>Gets the change of worth.</summary>
    public SignedAmount Net => SignedAmount.Change(AssetsOut.Value, AssetsIn.Value) + Rounding;

    internal MovementTotal Plus(StatementLine line)
    {
        Amount stated = Amount.FromWei((line.Assets - line.Rounding).Magnitude);
        bool isOut = line.Shares.IsNegative || (line.Shares.IsZero && line.Assets.IsNegative);
        Shares shares = Shares.Of(line.Shares.Magnitude);
        return isOut
            ? this with { SharesOut = SharesOut + shares, AssetsOut = AssetsOut + stated, Rounding = Rounding + line.Rounding }
            : this with { SharesIn = SharesIn + shares, AssetsIn = AssetsIn + stated, Rounding = Rounding + line.Rounding };
    }
}
