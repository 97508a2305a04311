using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A total counts assets that had arrived and that no report had counted: one place where they waited, or all of them.</summary>
internal sealed class UnreportedHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        if (!(c.Row.Kind is ObservedKind.TotalAssets or ObservedKind.PairAssets))
        {
            return;
        }

        List<UnreportedAssets> waiting = WaitingAt(c);
        SignedAmount sum = default;
        foreach (UnreportedAssets assets in waiting)
        {
            SignedAmount amount = SignedAmount.Of(assets.Amount.Value);
            sum += amount;
            Add(c, amount, assets.Name, assets.Amount, findings);
        }

        if (waiting.Count > 1)
        {
            Add(c, sum, string.Join(" and ", waiting.Select(static w => w.Name)), Amount.FromWei(sum.Magnitude), findings);
        }
    }

    private static void Add(ObservedCase c, SignedAmount amount, string name, Amount shown, List<CauseFinding> findings)
    {
        if (c.Fits(c.Expected + amount))
        {
            findings.Add(ObservedCase.Found(
                DifferenceCause.UnattributedDonation, $"it counts {shown} that no report has counted: {name}"));
        }
    }

    /// <summary>The latest entry of each name up to the moment, if anything waits there.</summary>
    private static List<UnreportedAssets> WaitingAt(ObservedCase c)
    {
        List<UnreportedAssets> latest = [];
        foreach (UnreportedAssets entry in c.Facts.Unreported)
        {
            if (entry.From > c.At)
            {
                break;
            }

            _ = latest.RemoveAll(e => string.Equals(e.Name, entry.Name, StringComparison.Ordinal));
            latest.Add(entry);
        }

        _ = latest.RemoveAll(static e => e.Amount.IsZero);
        return latest;
    }
}
