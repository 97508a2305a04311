using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// The bond that a megapool needs for n validators: a table for the first few, then a reduced bond for each more. Nothing is
/// divided. Source: Rocket Pool megapool (policy E1), whose table is 4 and 8 ETH.
/// </summary>
public static class MegapoolBond
{
    /// <summary>The required bond: the table's last entry at most, plus the reduced bond for each validator beyond it.</summary>
    /// <param name="baseBonds">The bonds for 1, 2, ... validators together; not empty.</param>
    /// <param name="reducedBond">The bond of each further validator.</param>
    /// <param name="validators">The number of validators n.</param>
    /// <returns>The bond; zero for no validator.</returns>
    /// <exception cref="ArgumentException">The table is empty.</exception>
    /// <exception cref="OverflowException">The bond does not fit 256 bits.</exception>
    public static Amount Required(ReadOnlySpan<Amount> baseBonds, Amount reducedBond, ulong validators)
    {
        if (baseBonds.IsEmpty)
        {
            throw new ArgumentException("The table of bonds is empty.", nameof(baseBonds));
        }

        if (validators == 0)
        {
            return Amount.Zero;
        }

        ulong listed = (ulong)baseBonds.Length;
        return validators <= listed
            ? baseBonds[(int)(validators - 1)]
            : baseBonds[^1] + Amount.FromWei(reducedBond.Value * (validators - listed));
    }
}
