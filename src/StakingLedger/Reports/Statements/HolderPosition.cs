using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What a holder has at a moment. Wrapped shares count as the holder's: one floor is taken of all of them together, so that wrapping
/// changes nothing.
/// </summary>
/// <param name="Shares">The shares in all forms.</param>
/// <param name="Pair">The pair that prices them.</param>
/// <param name="Assets">What they are worth: ⌊shares · assets / shares of the pair⌋.</param>
/// <param name="Holdings">How much of each token, by its id; those that are not priced included.</param>
public sealed record HolderPosition(Shares Shares, PricingPair Pair, Amount Assets, IReadOnlyList<TokenHolding> Holdings)
{
    /// <summary>
    /// Gets by how much the worth of all shares together exceeds what the tokens show one by one: a unit at most for each form beyond
    /// the first.
    /// </summary>
    public Amount FloorOfForms
    {
        get
        {
            Amount rest = Assets;
            foreach (TokenHolding holding in Holdings)
            {
                rest -= holding.Assets ?? Amount.Zero;
            }

            return rest;
        }
    }
}
