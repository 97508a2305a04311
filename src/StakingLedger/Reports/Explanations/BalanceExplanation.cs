using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Walks one balance back to its causes: every movement of the account's shares at the pair of its place, every step of the rate on the
/// shares held then. The lines add up to the balance, to the unit, because each is the difference of two worths of which the next line
/// begins with the second. Shares of token 0, and of tokens that wrap it, have a worth; of other tokens there are units alone.
/// </summary>
public sealed class BalanceExplanation
{
    private BalanceExplanation(TokenId token, bool isPriced, in AccountId account, EventNumber after, EventNumber until)
    {
        (Token, IsPriced, Account, After, Until) = (token, isPriced, account, after, until);
    }

    /// <summary>Gets whose shares.</summary>
    public TokenId Token { get; }

    /// <summary>Gets a value indicating whether the token has a worth; all assets are zero where it has none.</summary>
    public bool IsPriced { get; }

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

    /// <summary>Explains a balance of token 0 from the beginning of the history.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name.</param>
    /// <param name="account">The account.</param>
    /// <param name="until">The event after whose end the balance is explained.</param>
    /// <param name="line">Called with every line in order; null for the groups alone.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such event, or does not begin with event 1.</exception>
    /// <exception cref="LedgerCorruptException">The lines do not add up, or an event cannot be applied.</exception>
    public static BalanceExplanation Of(
        PoolLedger ledger, Func<IProtocol> protocol, AccountId account, EventNumber until, Action<ExplanationLine>? line = null) =>
        Of(ledger, protocol, default, account, EventNumber.Genesis, until, line);

    /// <summary>Explains the change of a balance between two events.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name.</param>
    /// <param name="token">Whose shares.</param>
    /// <param name="account">The account.</param>
    /// <param name="after">The event after which it begins; 0 for the opening.</param>
    /// <param name="until">The event after whose end the balance is explained.</param>
    /// <param name="line">Called with every line in order; null for the groups alone.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token, the history has no such event, or the second comes before
    /// the first.</exception>
    /// <exception cref="LedgerCorruptException">The lines do not add up, or an event cannot be applied.</exception>
    public static BalanceExplanation Of(
        PoolLedger ledger,
        Func<IProtocol> protocol,
        TokenId token,
        AccountId account,
        EventNumber after,
        EventNumber until,
        Action<ExplanationLine>? line = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after.Value, until.Value, nameof(after));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until.Value, ledger.LastEvent.Value, nameof(until));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token.Index, ledger.Tokens.Count, nameof(token));
        if (account.IsDefault)
        {
            throw new ArgumentException("The default account has no history.", nameof(account));
        }

        bool isPriced = token.Index == 0 || ledger.Tokens[token.Index].IsWrapped;
        BookReader books = BookReader.Of(ledger, protocol, after);
        BalanceExplanation explanation = new(token, isPriced, account, after, until)
        {
            OpeningShares = Held(books, token, account),
        };
        explanation.Opening = explanation.Worth(books.After, explanation.OpeningShares.Value);
        explanation.Walk(books, line);
        Shares held = Held(books, token, account);
        Amount worth = explanation.Worth(books.After, held.Value);
        return explanation.ClosingShares == held && explanation.Closing == worth
            ? explanation
            : throw new LedgerCorruptException(
                until,
                "a balance is the sum of its causes",
                $"the causes give {explanation.Closing} for {explanation.ClosingShares} shares; the balance is {worth} for {held}");
    }

    private static Shares Held(BookReader books, TokenId token, in AccountId account) =>
        books.State.Accounts.TryFind(account, out AccountHandle handle)
            ? Shares.Of(books.State.Shares(token).Of(handle))
            : Shares.Zero;

    private Amount Worth(PricingPair pair, UInt256 shares) => IsPriced ? pair.BalanceOf(Shares.Of(shares)) : Amount.Zero;

    private void Walk(BookReader books, Action<ExplanationLine>? line)
    {
        SortedList<ExplanationCause, ExplanationGroup> groups = [];
        (UInt256 shares, UInt256 assets) = (OpeningShares.Value, Opening.Value);
        bool isKnown = books.State.Accounts.TryFind(Account, out AccountHandle handle);
        while (books.Number < Until && books.Read(demandsLaws: false))
        {
            if (!isKnown)
            {
                continue;
            }

            PricingPair pair = books.Before;
            int next = 0;
            for (int step = 0; step <= books.Effects.StepCount; step++)
            {
                for (; next < books.Effects.MovementCount && books.Effects.MovementAt(next).AfterStep <= step; next++)
                {
                    ShareMovement movement = books.Effects.MovementAt(next);
                    bool isOut = movement.From == handle;
                    if (movement.Token == Token && movement.From != movement.To && (isOut || movement.To == handle))
                    {
                        UInt256 after = isOut ? shares - movement.Shares : shares + movement.Shares;
                        Take(new ExplanationCause(StepCause.None, books.CauseOf(next), isOut), after, pair);
                    }
                }

                if (step < books.Effects.StepCount)
                {
                    pair = books.Effects.StepAt(step).After;
                    Take(new ExplanationCause(books.Effects.StepAt(step).Cause, MovementCause.None, IsOut: false), shares, pair);
                }
            }
        }

        Groups = [.. groups.Values];
        ClosingShares = Shares.Of(shares);
        Closing = Amount.FromWei(assets);

        void Take(ExplanationCause cause, UInt256 sharesAfter, PricingPair pair)
        {
            UInt256 assetsAfter = Worth(pair, sharesAfter).Value;
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
                books.Number, books.Context, cause, byShares, byAssets, Shares.Of(sharesAfter), Amount.FromWei(assetsAfter)));
        }
    }
}
