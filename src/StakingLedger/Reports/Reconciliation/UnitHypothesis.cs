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

        if (c.Fits(OtherMeasure(c)))
        {
            findings.Add(ObservedCase.Found(
                DifferenceCause.UnitMistake, c.Row.Kind.IsInAssets() ? "shares, stated as assets" : "assets, stated as shares"));
        }
    }

    /// <summary>The same in shares, or in assets. Only one token has both.</summary>
    private static SignedAmount? OtherMeasure(ObservedCase c) => c.Row.Kind switch
    {
        _ when c.Row.Token != default => null,
        ObservedKind.Balance or ObservedKind.TotalAssets =>
            ObservedQuantity.SharesBehind(c.Ledger, c.Row, c.At) is { } shares ? SignedAmount.Of(shares) : null,
        ObservedKind.BalanceChange => SignedAmount.Change(
            c.Ledger.SharesAt(default, c.Row.Account, c.Since).Value, c.Ledger.SharesAt(default, c.Row.Account, c.At).Value),
        ObservedKind.Shares or ObservedKind.TotalShares => ObservedCase.WorthOf(c.Ledger.Timeline.PairAt(c.At), c.Expected),
        ObservedKind.PairAssets => SignedAmount.Of(c.Ledger.Timeline.PairAt(c.At).Shares.Value),
        ObservedKind.PairShares => SignedAmount.Of(c.Ledger.Timeline.PairAt(c.At).Assets.Value),
        _ => null,
    };
}
