using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The same shares at the same rate, rounded in another way that is named. It must give the very number.</summary>
internal sealed class RoundingHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        foreach (RoundingForm form in RoundingForm.All)
        {
            if (WorthAt(c, form, c.At) is not { } worth)
            {
                continue;
            }

            SignedAmount? candidate = c.Row.Kind == ObservedKind.BalanceChange
                ? worth - WorthAt(c, form, c.Since)
                : worth;
            if (c.Fits(candidate))
            {
                findings.Add(ObservedCase.Found(DifferenceCause.Rounding, $"the assets {form.Name}"));
            }
        }
    }

    private static SignedAmount? WorthAt(ObservedCase c, RoundingForm form, EventNumber at) =>
        ObservedQuantity.SharesBehind(c.Ledger, c.Row, at) is { } shares
            && form.Worth(shares, c.Ledger.Timeline.PairAt(at)) is { } worth
            ? SignedAmount.Of(worth)
            : null;
}
