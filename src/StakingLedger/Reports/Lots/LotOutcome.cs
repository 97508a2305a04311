using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a change did to the lots.</summary>
public sealed class LotOutcome
{
    internal LotOutcome(LotChange change, IReadOnlyList<Lot> opened, IReadOnlyList<LotMatch> matches, in UInt256 income)
    {
        (Change, Opened, Matches, Income) = (change, opened, matches, income);
        foreach (LotMatch match in matches)
        {
            Cost += match.Cost;
            Gain += match.Gain;
        }
    }

    /// <summary>Gets the change.</summary>
    public LotChange Change { get; }

    /// <summary>Gets the lots that it opened.</summary>
    public IReadOnlyList<Lot> Opened { get; }

    /// <summary>Gets what it took of lots, in the order in which they were taken.</summary>
    public IReadOnlyList<LotMatch> Matches { get; }

    /// <summary>Gets the cost that was taken: the sum over the matches.</summary>
    public UInt256 Cost { get; }

    /// <summary>Gets proceeds less cost of a disposal or a loss; zero of every other change.</summary>
    public SignedAmount Gain { get; }

    /// <summary>
    /// Gets what counts as income now: the market value of income on the accrual basis; on the control basis, the part of a disposal's
    /// gain that stems from lots of income. Of the gain, the rest is capital gain.
    /// </summary>
    public UInt256 Income { get; }
}
