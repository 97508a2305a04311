using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Another unit was printed than the one stated: wei, gwei or ether; or shares where assets were asked for, or the other way round.
/// </summary>
internal sealed class UnitHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        ObservedNumber value = c.Row.Value;
        if (value.Digits.IsZero)
        {
            return;
        }

        foreach (ObservedUnit unit in ObservedUnit.Usual)
        {
            if (unit.Exponent != value.Unit.Exponent && value.In(unit).Prints(c.Expected))
            {
                findings.Add(ObservedCase.Found(
                    DifferenceCause.UnitMistake, $"the number is in {unit.Name}, stated as {value.Unit}"));
            }
        }

        if (OtherMeasure(c) is { } other && c.Fits(SignedAmount.Of(other)))
        {
            findings.Add(ObservedCase.Found(
                DifferenceCause.UnitMistake, c.Row.Kind.IsInAssets() ? "shares, stated as assets" : "assets, stated as shares"));
        }
    }

    private static UInt256? OtherMeasure(ObservedCase c) => c.Row.Kind switch
    {
        ObservedKind.Balance or ObservedKind.TotalAssets => ObservedQuantity.SharesBehind(c.Ledger, c.Row, c.At),
        ObservedKind.Shares => c.Ledger.Timeline.PairAt(c.At).BalanceOf(Shares.Of(c.Expected.Magnitude)).Value,
        ObservedKind.TotalShares => c.Ledger.Timeline.PairAt(c.At).BalanceOf(Shares.Of(c.Expected.Magnitude)).Value,
        ObservedKind.PairAssets => c.Ledger.Timeline.PairAt(c.At).Shares.Value,
        ObservedKind.PairShares => c.Ledger.Timeline.PairAt(c.At).Assets.Value,
        _ => null,
    };
}
