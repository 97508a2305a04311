using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A balance was kept by adding what each movement was worth, in place of pricing the shares: the amounts that a token's transfer events
/// show. Every movement may then be off by one unit. Tried for the last movement, and for all of them.
/// </summary>
internal sealed class TransferAmountHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        if (c.Row.Kind != ObservedKind.Balance || c.Row.Value.IsCoarse)
        {
            return;
        }

        IReadOnlyList<EventNumber> own = c.Ledger.EventsOf(default, c.Row.Account, c.Ledger.HistoryBeginsAfter, c.At);
        if (own.Count == 0 || own.Count > c.Facts.Reach || !c.Ledger.Accounts.TryFind(c.Row.Account, out AccountHandle account))
        {
            return;
        }

        EventEffects effects = new();
        SignedAmount last = ErrorOf(c, own[^1], account, effects);
        SignedAmount all = own.Aggregate(SignedAmount.Zero, (sum, number) => sum + ErrorOf(c, number, account, effects));
        if (c.Fits(c.Expected + last))
        {
            findings.Add(c.Found(
                DifferenceCause.Rounding, "the worth of the last movement was added, in place of its shares", own[^1]));
        }

        if (all != last && c.Fits(c.Expected + all))
        {
            findings.Add(ObservedCase.Found(
                DifferenceCause.Rounding, $"the worth of each of {own.Count} movements was added, in place of its shares"));
        }
    }

    /// <summary>What the movements of an event were worth, less by how much they changed the account's assets.</summary>
    private static SignedAmount ErrorOf(ObservedCase c, EventNumber number, AccountHandle account, EventEffects effects)
    {
        c.Ledger.Describe(number, effects);
        PricingPair before = c.Ledger.Timeline.PairAt(number.Previous());
        Shares shares = c.Ledger.SharesAt(default, c.Row.Account, number.Previous());
        SignedAmount error = default;
        for (int i = 0; i < effects.MovementCount; i++)
        {
            ShareMovement movement = effects.MovementAt(i);
            bool isIn = movement.To == account;
            if (movement.Token != default || isIn == (movement.From == account))
            {
                continue;
            }

            PricingPair pair = movement.AfterStep == 0 ? before : effects.StepAt(movement.AfterStep - 1).After;
            Shares moved = Shares.Of(movement.Shares);
            Shares after = isIn ? shares + moved : shares - moved;
            SignedAmount worth = SignedAmount.Of(pair.BalanceOf(moved).Value);
            error += (isIn ? worth : -worth) - SignedAmount.Change(pair.BalanceOf(shares).Value, pair.BalanceOf(after).Value);
            shares = after;
        }

        return error;
    }
}
