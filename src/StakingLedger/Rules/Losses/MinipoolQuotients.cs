namespace StakingLedger.Rules;

/// <summary>The divisions of one minipool split; one that was not needed is empty.</summary>
/// <param name="OnBond">The rewards on the node's bond.</param>
/// <param name="Commission">The node's commission on the rest.</param>
/// <param name="Penalty">What a penalty takes of the node's payment.</param>
internal readonly record struct MinipoolQuotients(Quotient OnBond, Quotient Commission, Quotient Penalty);
