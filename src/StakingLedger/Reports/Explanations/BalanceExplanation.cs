using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Walks one balance back to its causes: every movement of the account's shares at the pair of its place, every step of the rate on the
/// shares held then. The lines add up to the balance, to the unit, because each is the difference of two worths of which the next line
/// begins with the second. Shares are those of token 0, which the timeline prices.
/// </summary>
public sealed class BalanceExplanation
{
    private BalanceExplanation(in AccountId account, EventNumber after, EventNumber until)
    {
        (Account, After, Until) = (account, after, until);
    }

    /// <summary>Gets the account.</summary>
    public AccountId Account { get; }

    /// <summary>Gets the event after which the explanation begins.</summary>
    public EventNumber After { get; }

    /// <summary>Gets the last event explained.</summary>
    public EventNumber Until { get; }

    /// <summary>Gets the shares at the beginning.</summary>
    public Shares OpeningShares { get; private set; }

    /// <summary>Gets the balance at the beginning.</summary>
    public Amount Opening { get; private set; }

    /// <summary>Gets the shares at the end.</summary>
    public Shares ClosingShares { get; private set; }

    /// <summary>Gets the balance at the end: the opening and all groups.</summary>
    public Amount Closing { get; private set; }

    /// <summary>Gets the changes by cause.</summary>
    public IReadOnlyList<ExplanationGroup> Groups { get; private set; } = [];

    /// <summary>Explains a balance from the beginning of the history.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name.</param>
    /// <param name="account">The account.</param>
    /// <param name="until">The event after whose end the balance is explained.</param>
    /// <param name="line">Called with every line in order; null for the groups alone.</param>
    /// <exception cref="ArgumentException">The account is the default one, or the journal does not begin with event 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such event.</exception>
    /// <exception cref="LedgerCorruptException">The lines do not add up, or an event cannot be applied.</exception>
    public static BalanceExplanation Of(
        PoolLedger ledger, Func<IProtocol> protocol, AccountId account, EventNumber until, Action<ExplanationLine>? line = null) =>
        Of(ledger, protocol, account, EventNumber.Genesis, until, line);

    /// <summary>Explains the change of a balance between two events.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name.</param>
    /// <param name="account">The account.</param>
    /// <param name="after">The event after which it begins; 0 for the opening.</param>
    /// <param name="until">The event after whose end the balance is explained.</param>
    /// <param name="line">Called with every line in order; null for the groups alone.</param>
    /// <exception cref="ArgumentException">The account is the default one, or the journal does not begin with event 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such event, or the second comes before the first.</exception>
    /// <exception cref="LedgerCorruptException">The lines do not add up, or an event cannot be applied.</exception>
    public static BalanceExplanation Of(
        PoolLedger ledger,
        Func<IProtocol> protocol,
        AccountId account,
        EventNumber after,
        EventNumber until,
        Action<ExplanationLine>? line = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after.Value, until.Value, nameof(after));
        Amount expected = ledger.BalanceAt(account, until);
        BalanceExplanation explanation = new(account, after, until)
        {
            OpeningShares = ledger.SharesAt(default, account, after),
            Opening = ledger.BalanceAt(account, after),
        };
        explanation.Walk(new HistoryWalk(ledger.Journal, protocol()), line);
        return explanation.Closing == expected
            ? explanation
            : throw new LedgerCorruptException(
                until, "a balance is the sum of its causes", $"the causes give {explanation.Closing}; the balance is {expected}");
    }

    private void Walk(HistoryWalk walk, Action<ExplanationLine>? line)
    {
        SortedList<ExplanationCause, ExplanationGroup> groups = [];
        (UInt256 shares, UInt256 assets) = (OpeningShares.Value, Opening.Value);
        while (walk.TryNext(After))
        {
            // What came before the beginning is in the opening.
        }

        while (walk.TryNext(Until))
        {
            if (!walk.Ledger.Accounts.TryFind(Account, out AccountHandle handle))
            {
                continue;
            }

            PricingPair pair = walk.Before;
            int next = 0;
            for (int step = 0; step <= walk.Effects.Steps.Length; step++)
            {
                for (; next < walk.Effects.Movements.Length && walk.Effects.Movements[next].AfterStep <= step; next++)
                {
                    ShareMovement movement = walk.Effects.Movements[next];
                    if (movement.Token.Index != 0 || movement.From == movement.To)
                    {
                        continue;
                    }

                    if (movement.From == handle || movement.To == handle)
                    {
                        bool isOut = movement.From == handle;
                        UInt256 after = isOut ? shares - movement.Shares : shares + movement.Shares;
                        Take(new ExplanationCause(StepCause.None, walk.CauseOf(next), isOut), after, pair);
                    }
                }

                if (step < walk.Effects.Steps.Length)
                {
                    pair = walk.Effects.Steps[step].After;
                    Take(new ExplanationCause(walk.Effects.Steps[step].Cause, MovementCause.None, IsOut: false), shares, pair);
                }
            }
        }

        Groups = [.. groups.Values];
        ClosingShares = Shares.Of(shares);
        Closing = Amount.FromWei(assets);

        void Take(ExplanationCause cause, UInt256 sharesAfter, PricingPair pair)
        {
            UInt256 assetsAfter = pair.BalanceOf(sharesAfter);
            SignedAmount byShares = SignedAmount.Change(shares, sharesAfter);
            SignedAmount byAssets = SignedAmount.Change(assets, assetsAfter);
            if (byShares.IsZero && byAssets.IsZero)
            {
                return;
            }

            (shares, assets) = (sharesAfter, assetsAfter);
            ExplanationGroup group = groups.TryGetValue(cause, out ExplanationGroup known) ? known : new(cause, 0, default, default);
            groups[cause] = group with
            {
                Lines = group.Lines + 1,
                Shares = group.Shares + byShares,
                Assets = group.Assets + byAssets,
            };
            line?.Invoke(new ExplanationLine(
                walk.Ledger.LastEvent, walk.Context, cause, byShares, byAssets, Shares.Of(sharesAfter), Amount.FromWei(assetsAfter)));
        }
    }
}
