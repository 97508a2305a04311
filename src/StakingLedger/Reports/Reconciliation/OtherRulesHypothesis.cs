namespace StakingLedger.Reports;

/// <summary>The value is that of the same history under other rules, as far as the host handed such histories over.</summary>
internal sealed class OtherRulesHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        foreach (OtherHistory other in c.Facts.OtherHistories)
        {
            if (c.Fits(ObservedQuantity.Of(other.Ledger, c.Row, other.PlaceOf(c.At), other.PlaceOf(c.Since))))
            {
                findings.Add(ObservedCase.Found(DifferenceCause.OtherRules, $"the value under the rules of {other.Name}"));
            }
        }
    }
}
