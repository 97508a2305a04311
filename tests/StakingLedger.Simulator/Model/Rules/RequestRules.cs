namespace StakingLedger.Simulator.Model;

/// <summary>Section 6: requests for withdrawal, and what waits.</summary>
internal static class RequestRules
{
    public static bool BurnsAtRequest(ExitPolicy policy) => policy is ExitPolicy.ProRata or ExitPolicy.Fixed;

    public static ExitLiability LiabilityOf(ModelState state, ExitPolicy policy) =>
        policy == ExitPolicy.ProRata ? state.ProRata : state.Fixed;

    public static ModelState WithLiability(ModelState state, ExitPolicy policy, ExitLiability liability) =>
        policy == ExitPolicy.ProRata ? state with { ProRata = liability } : state with { Fixed = liability };

    /// <summary>The cash that no waiting request needs.</summary>
    public static BigInteger UsableOf(ModelState state)
    {
        BigInteger waiting = state.ProRata.Assets + state.Fixed.Assets;
        BigInteger waitingShares = 0;
        foreach (ulong id in state.Pending)
        {
            ModelRequest request = state.Requests[id];
            switch (request.Policy)
            {
                case ExitPolicy.Capped or ExitPolicy.Frozen: waiting += request.Nominal; break;
                case ExitPolicy.ByShares: waitingShares += request.Shares; break;
                default: break;
            }
        }

        waiting += state.PricingPair.ToAssets(waitingShares);
        return BigInteger.Max(0, state.Buffered - waiting);
    }

    public static void Request(Turn turn, ModelCommand.RequestWithdrawal command)
    {
        RequireRequest(turn, command.Holder);
        Turn.RequireAmount(command.Amount);
        ModelPair pair = turn.State.PricingPair;
        Turn.Require(!pair.IsWithoutAssets, "pool-without-assets");
        BigInteger shares = BurnsAtRequest(turn.Terms.Exit.Policy) ? pair.ToSharesUp(command.Amount) : pair.ToShares(command.Amount);
        Enter(turn, command.Holder, command.Amount, shares);
    }

    public static void Request(Turn turn, ModelCommand.RequestWithdrawalOfShares command)
    {
        RequireRequest(turn, command.Holder);
        Turn.RequireShares(command.Shares);
        ModelPair pair = turn.State.PricingPair;
        Turn.Require(!pair.IsWithoutAssets, "pool-without-assets");
        Turn.RequireExistingShares(command.Shares);
        Enter(turn, command.Holder, pair.ToAssets(command.Shares), command.Shares);
    }

    private static void RequireRequest(Turn turn, string holder)
    {
        turn.RequireActsFor(holder);
        turn.RequireRunning();
        turn.RequireOrdinary(holder);
    }

    private static void Enter(Turn turn, string holder, BigInteger nominal, BigInteger shares)
    {
        Turn.Require(!shares.IsZero, "moves-no-share");
        Turn.Require(!nominal.IsZero, "worth-nothing");
        turn.RequireWithdrawalLimits(holder, shares, nominal);
        turn.RequireHeld(holder, shares);
        ExitPolicy policy = turn.Terms.Exit.Policy;
        ModelRequest request = new(turn.State.LastRequest + 1, holder, policy, nominal, turn.Terms.WithdrawalFee) { IsPending = true };
        if (BurnsAtRequest(policy))
        {
            request = request with { Tickets = BuyTickets(turn, policy, nominal) };
            turn.Burn(holder, shares);
        }
        else
        {
            request = request with { Shares = shares };
            turn.Move(holder, turn.Terms.Accounts.Queue, shares);
        }

        turn.State = turn.State with
        {
            LastRequest = request.Id,
            Requests = turn.State.Requests.Add(request.Id, request),
            Pending = turn.State.Pending.Add(request.Id),
        };
        turn.Tell("id", request.Id);
        turn.Tell("policy", policy.ToString());
        turn.Tell("nominal", nominal);
        turn.Tell("shares", shares);
        turn.Tell("tickets", request.Tickets);
        turn.Tell("fee-rate", request.FeeRate);
        turn.Mark($"request.{policy}");
    }

    private static BigInteger BuyTickets(Turn turn, ExitPolicy policy, BigInteger nominal)
    {
        ExitLiability liability = LiabilityOf(turn.State, policy);
        Turn.Require(!liability.IsWipedOut, "exits-wiped-out");
        Turn.Require(nominal <= turn.State.Assets - turn.State.Escrow, "assets-short");
        BigInteger tickets = liability.TicketsFor(nominal);
        Turn.Require(liability.Tickets + tickets <= Bounds.Shares, "capacity-exceeded");
        turn.Mark($"request.{policy}.tickets-at-a-discount", tickets > nominal);
        turn.State = WithLiability(turn.State, policy, liability.With(nominal, tickets));
        return tickets;
    }
}
