using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A total in assets differs by what a division left over that its source stated before rounding the parts.</summary>
internal sealed class StatedDivisionHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        bool isTotal = !c.Row.Kind.IsOfAccount() && c.Row.Kind.IsInAssets();
        if (!isTotal || c.Row.Value.IsCoarse || c.Difference is not { } difference)
        {
            return;
        }

        foreach (StatedDivision division in c.Facts.Divisions)
        {
            if (Find(division, difference) is { } finding)
            {
                findings.Add(finding);
            }
        }
    }

    /// <summary>The finding, when the division leaves over exactly the difference, whichever side is the larger.</summary>
    public static CauseFinding? Find(StatedDivision division, SignedAmount difference) =>
        division.LeftOver is { IsZero: false } left && left.Value == difference.Magnitude
            ? ObservedCase.Found(
                DifferenceCause.Rounding,
                $"{division.Name}: {division.Whole} was stated before its division into {division.Count} parts, which add up to "
                + $"{division.Parts}, {left} less")
            : null;
}
