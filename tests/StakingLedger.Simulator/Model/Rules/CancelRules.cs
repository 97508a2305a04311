namespace StakingLedger.Simulator.Model;

/// <summary>Section 6: a request is taken back before it is finalised.</summary>
internal static class CancelRules
{
    public static void Cancel(Turn turn, ModelCommand.CancelWithdrawal command)
    {
        ModelRequest request = ClaimRules.Known(turn, command.Id);
        turn.RequireActsFor(request.Owner);
        turn.RequireRunning();
        Turn.Require(turn.Terms.Exit.MayCancel, "cancel-not-allowed");
        Turn.Require(request.IsPending, "nothing-to-cancel");
        BigInteger returned = request.Policy switch
        {
            ExitPolicy.Capped or ExitPolicy.ByShares => ReturnShares(turn, request, request.Shares),
            ExitPolicy.ProRata or ExitPolicy.Fixed => BuyBack(turn, request),
            _ => ReturnShares(turn, request, WorthOfFrozen(turn, request)),
        };
        turn.State = turn.State with
        {
            Pending = turn.State.Pending.Remove(request.Id),
            Requests = turn.State.Requests.SetItem(
                request.Id, request with { IsPending = false, IsCancelled = true, Shares = 0, Tickets = 0 }),
        };
        turn.Touch(request.Owner);
        turn.Tell("policy", request.Policy.ToString());
        turn.Tell("returned", returned);
        turn.Tell("tickets", request.Tickets);
        turn.Mark($"cancel.{request.Policy}");
        turn.Mark("cancel.filled-in-part", request.HasFinalised);
    }

    /// <summary>Gives shares back from the queue; what is not given back is burnt.</summary>
    private static BigInteger ReturnShares(Turn turn, ModelRequest request, BigInteger returned)
    {
        string queue = turn.Terms.Accounts.Queue;
        BigInteger burnt = request.Shares - returned;
        turn.Move(queue, request.Owner, returned);
        turn.Burn(queue, burnt);
        turn.Tell("burnt", burnt);
        turn.Tell("released", 0);
        turn.Mark("cancel.Frozen.burns", burnt.Sign > 0);
        return returned;
    }

    private static BigInteger WorthOfFrozen(Turn turn, ModelRequest request)
    {
        ModelPair pair = turn.State.PricingPair;
        Turn.Require(!pair.IsWithoutAssets, "pool-without-assets");
        BigInteger worth = BigInteger.Min(request.Nominal, pair.ToAssets(request.Shares));
        BigInteger shares = BigInteger.Min(request.Shares, pair.ToShares(worth));
        Turn.Require(!shares.IsZero, "buys-no-share");
        return shares;
    }

    private static BigInteger BuyBack(Turn turn, ModelRequest request)
    {
        ExitLiability liability = RequestRules.LiabilityOf(turn.State, request.Policy);
        BigInteger worth = liability.WorthOf(request.Tickets);
        ModelPair pair = turn.State.PricingPair;
        Turn.Require(!pair.IsWithoutAssets, "pool-without-assets");
        BigInteger shares = pair.ToShares(worth);
        Turn.Require(!shares.IsZero, "buys-no-share");
        turn.RequireCapacity(0, shares);
        turn.State = RequestRules.WithLiability(turn.State, request.Policy, liability.Without(worth, request.Tickets));
        turn.Mint(request.Owner, shares);
        turn.Tell("burnt", 0);
        turn.Tell("released", worth);
        return shares;
    }
}
