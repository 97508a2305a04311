namespace StakingLedger.Simulator.Audit;

/// <summary>The laws of section 2 that every state of the model obeys; a model that breaks one is no judge.</summary>
internal static class ModelLaws
{
    /// <summary>The first law that does not hold; null when all do.</summary>
    public static string? Broken(ModelState state)
    {
        if (state.Terms is not { } terms)
        {
            return null;
        }

        List<ModelRequest> open = [.. state.Requests.Values.Where(static r => !r.IsClosed)];
        BigInteger queue = Sum(open.Select(static r => r.Shares));
        bool isLive = terms.RateSource == RateSource.Live && state.TotalShares.Sign > 0;
        (string Law, bool Holds)[] laws =
        [
            ("no number is negative", SmallestOf(state).Sign >= 0),
            ("Σ shares = S", Sum(state.Shares.Values) == state.TotalShares),
            ("the queue holds what waits", state.SharesOf(terms.Accounts.Queue) == queue),
            ("Σ in flight = F", Sum(state.Validators.Values.Select(static v => v.InFlight))
                + Sum(state.Operators.Values.Select(static o => o.InFlight)) == state.InFlight),
            ("Σ balances of subjects = V", Sum(state.Validators.Values.Select(static v => v.Balance))
                + Sum(state.Operators.Values.Select(static o => o.Balance)) == state.OnValidators),
            ("R = Σ set aside + dust", SetAside(open, isFrozen: false) + state.ClaimDust == state.Reserved),
            ("E = Σ set aside of frozen claims", SetAside(open, isFrozen: true) == state.Escrow),
            ("Kp = Σ tickets", Tickets(open, ExitPolicy.ProRata) == state.ProRata.Tickets),
            ("Kf = Σ tickets", Tickets(open, ExitPolicy.Fixed) == state.Fixed.Tickets),
            ("X <= K", state.ProRata.Assets <= state.ProRata.Tickets && state.Fixed.Assets <= state.Fixed.Tickets),
            ("E <= A", state.Escrow <= state.Assets),
            ("Σ balances <= A", !isLive || BalancesOf(state) <= state.Assets),
            ("numbers keep their limits", state.Holdings <= Bounds.Amount && state.Insurance <= Bounds.Amount
                && state.TotalShares <= Bounds.Shares && state.ProRata.Tickets <= Bounds.Shares && state.Fixed.Tickets <= Bounds.Shares),
        ];
        return laws.FirstOrDefault(static law => !law.Holds).Law;
    }

    private static BigInteger SmallestOf(ModelState state) => new[]
    {
        state.Buffered, state.InFlight, state.OnValidators, state.Escrow, state.ProRata.Assets, state.Fixed.Assets, state.Reserved,
        state.ClaimDust, state.Insurance, state.TotalShares, state.Assets, state.Shares.Values.DefaultIfEmpty().Min(),
        state.Operators.Values.Select(static o => BigInteger.Min(o.Bond, BigInteger.Min(o.Balance, o.InFlight))).DefaultIfEmpty().Min(),
    }.Min();

    private static BigInteger SetAside(List<ModelRequest> open, bool isFrozen) =>
        Sum(open.Where(r => r.Policy == ExitPolicy.Frozen == isFrozen).Select(static r => r.SetAside));

    private static BigInteger Tickets(List<ModelRequest> open, ExitPolicy policy) =>
        Sum(open.Where(r => r.Policy == policy).Select(static r => r.Tickets));

    private static BigInteger BalancesOf(ModelState state) => Sum(state.Shares.Values.Select(state.PricingPair.ToAssets));

    private static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, BigInteger.Add);
}
