using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A balance was kept by adding amounts, in place of pricing the shares: what each movement was asked to move, as the books have it, or
/// what its shares were worth, as the transfer events of a token show. Every movement may then be off by some units. Tried for the last
/// movement, and for all of them; for a change, for those of its period.
/// </summary>
internal sealed class TransferAmountHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        if (!(c.Row.Kind is ObservedKind.Balance or ObservedKind.BalanceChange) || c.Row.Value.IsCoarse
            || !c.Ledger.Accounts.TryFind(c.Row.Account, out AccountHandle account))
        {
            return;
        }

        EventNumber since = c.Row.Kind == ObservedKind.BalanceChange ? c.Since : c.Ledger.HistoryBeginsAfter;
        IReadOnlyList<EventNumber> own = c.Ledger.EventsOf(default, c.Row.Account, since, c.At);
        if (own.Count == 0 || own.Count > c.Facts.Reach)
        {
            return;
        }

        EventEffects effects = new();
        List<(SignedAmount? Asked, SignedAmount Worth)> errors = [.. own.Select(number => ErrorsOf(c, number, account, effects))];
        Add(c, own, [.. errors.Select(static e => (SignedAmount?)e.Worth)], "the worth of", string.Empty, findings);
        if (errors.Exists(static e => e.Asked is not null))
        {
            string rules = c.Facts.Books!.RulesOf(own[^1]);
            Add(
                c,
                own,
                [.. errors.Select(static e => e.Asked ?? e.Worth)],
                "the amount asked of",
                errors[^1].Asked is null || rules.Length == 0 ? string.Empty : $": {rules}",
                findings);
        }
    }

    /// <summary>Adds the findings for the last movement and for all of them; the rules are those of the last one.</summary>
    private static void Add(
        ObservedCase c, IReadOnlyList<EventNumber> own, SignedAmount?[] errors, string what, string rules, List<CauseFinding> findings)
    {
        if (errors[^1] is { } last && c.Fits(SignedSum.OrNull(c.Expected, last)))
        {
            findings.Add(c.Found(
                DifferenceCause.Rounding, $"{what} the last movement was added, in place of its shares{rules}", own[^1]));
        }

        SignedAmount? all = errors.Aggregate(
            (SignedAmount?)SignedAmount.Zero, static (sum, e) => sum is { } s && e is { } one ? SignedSum.OrNull(s, one) : null);
        if (own.Count > 1 && all is { } error && all != errors[^1] && c.Fits(SignedSum.OrNull(c.Expected, error)))
        {
            findings.Add(ObservedCase.Found(
                DifferenceCause.Rounding,
                string.Create(CultureInfo.InvariantCulture, $"{what} each of {own.Count} movements was added, in place of its shares")));
        }
    }

    /// <summary>
    /// What the movements of an event were asked to move, and what they were worth, less by how much they changed the account's assets.
    /// Null where nothing was asked that is not the worth.
    /// </summary>
    private static (SignedAmount? Asked, SignedAmount Worth) ErrorsOf(
        ObservedCase c, EventNumber number, AccountHandle account, EventEffects effects)
    {
        c.Ledger.Describe(number, effects);
        PricingPair before = c.Ledger.Timeline.PairAt(number.Previous());
        Shares shares = c.Ledger.SharesAt(default, c.Row.Account, number.Previous());
        SignedAmount worthError = default;
        SignedAmount askedError = default;
        bool isAsked = false;
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
            SignedAmount change = SignedAmount.Change(pair.BalanceOf(shares).Value, pair.BalanceOf(after).Value);
            Amount worth = pair.BalanceOf(moved);
            Amount asked = c.Facts.Books?.AskedOf(number, i) ?? worth;
            isAsked |= asked != worth;
            worthError += Signed(worth, isIn) - change;
            askedError += Signed(asked, isIn) - change;
            shares = after;
        }

        return (isAsked ? askedError : null, worthError);
    }

    private static SignedAmount Signed(Amount amount, bool isIn)
    {
        SignedAmount signed = SignedAmount.Of(amount.Value);
        return isIn ? signed : -signed;
    }
}
