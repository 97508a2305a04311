using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The small history of docs/policies.md, under one exit policy.</summary>
internal sealed class ExitStory
{
    internal const string Requested = "20";

    private static readonly Shares Whole = Shares.Of(Amount.FromEther("1").Value);

    private readonly List<ExitMoment> _moments = [];
    private Amount _paid;

    private ExitStory(ExitPolicy policy, PoolTerms terms) =>
        (Policy, Story) = (policy, new PoolStory(terms with { Exit = new ExitTerms { Policy = policy } }));

    internal ExitPolicy Policy { get; }

    internal PoolStory Story { get; }

    internal IReadOnlyList<ExitMoment> Moments => _moments;

    internal ExitMoment Last => _moments[^1];

    /// <summary>What is in the pool and in nobody's balance.</summary>
    internal Amount Unowned
    {
        get
        {
            PoolTotals totals = Story.Totals;
            Amount all = totals.Assets + totals.ProRataExits + totals.FixedExits + totals.Reserved;
            return all - Last.Alice - Last.Bob - Last.Request;
        }
    }

    /// <summary>The whole history; by shares it can be paid in two halves.</summary>
    internal static ExitStory Run(ExitPolicy policy, bool halves = false)
    {
        ExitStory story = UntilRequest(policy, PoolStory.Terms(step: Amount.FromEther("80")), Requested, "");
        story.After("a gain of 5", s => s.Report(execution: "5"));
        story.After("a loss of 9", static s => s.Slash("9"));
        if (halves)
        {
            story.After("finalised with a budget of 10", static s => s.Finalise("10"));
            story.After("a loss of 4", static s => s.Slash("4"));
            story.After("finalised with a budget of 20", static s => s.Finalise("20"));
        }
        else
        {
            story.After("finalised with a budget of 20", static s => s.Finalise("20"));
            story.After("a loss of 4", static s => s.Slash("4"));
        }

        story.After("a gain of 2", s => s.Report(execution: "2"));
        story.Claim();
        story.Story.Pool.Ledger.DemandInvariants();
        return story;
    }

    /// <summary>Deposits, rewards, a request, and one loss.</summary>
    internal static ExitStory WithLoss(ExitPolicy policy, LossTerms losses, string request, string loss)
    {
        PoolTerms terms = PoolStory.Terms(step: Amount.FromEther("80")) with { Losses = losses };
        ExitStory story = UntilRequest(policy, terms, request, "1.500000000000000001");
        _ = story.Story.Do(PoolStory.House, new FundInsurance(Amount.FromEther("0.7")));
        story.After($"a loss of {loss}", s => s.Slash(loss));
        story.Story.Pool.Ledger.DemandInvariants();
        return story;
    }

    private static ExitStory UntilRequest(ExitPolicy policy, PoolTerms terms, string request, string bond)
    {
        ExitStory story = new(policy, terms);
        _ = story.Story.Deposit(PoolStory.Alice, "60.000000000000000001");
        story.After("deposits", s => s.Deposit(PoolStory.Bob, "40"));
        _ = story.Story.Stake(bond);
        story.After("rewards of 7.000000000000000003", s => s.Report(execution: "7.000000000000000003"));
        story.After(
            $"Alice asks for {request}",
            s => s.Do(PoolStory.Alice, new RequestWithdrawal(PoolStory.Alice, Amount.FromEther(request))));
        return story;
    }

    private void After<T>(string step, Func<PoolStory, T> act)
    {
        _ = act(Story);
        Add(step);
    }

    private void Claim()
    {
        _paid = Story.Claim(PoolStory.Alice, 1);
        Add("Alice claims");
    }

    private void Add(string step)
    {
        StakingPool pool = Story.Pool;
        _moments.Add(new ExitMoment(
            step,
            PoolConversion.ToAssets(Whole, pool.Pair),
            pool.BalanceOf(PoolStory.Alice),
            Worth(),
            _paid,
            pool.BalanceOf(PoolStory.Bob)));
    }

    /// <summary>What is set aside for the request, and what the rest of it would be paid now.</summary>
    private Amount Worth()
    {
        if (Story.Pool.RequestOf(RequestId.From(1)) is not { } request)
        {
            return Amount.Zero;
        }

        if (request.Status != RequestStatus.Pending)
        {
            return request.Claimable;
        }

        PoolTotals totals = Story.Totals;
        Amount value = PoolConversion.ToAssets(request.PendingShares, Story.Pool.Pair);
        return request.Claimable + Policy switch
        {
            ExitPolicy.ByShares => value,
            ExitPolicy.ProRata => ExitTickets.Value(request.Tickets, totals.ProRataExits, request.Tickets),
            ExitPolicy.Fixed => ExitTickets.Value(request.Tickets, totals.FixedExits, request.Tickets),
            _ => Amount.Min(request.Nominal, value),
        };
    }
}
