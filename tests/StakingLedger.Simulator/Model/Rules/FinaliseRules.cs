namespace StakingLedger.Simulator.Model;

/// <summary>Section 6: cash is set aside for the head of the queue.</summary>
internal static class FinaliseRules
{
    public static void Finalise(Turn turn, ModelCommand.FinaliseWithdrawals command)
    {
        turn.RequireRole(Role.Oracle, Role.Treasurer);
        turn.RequireRunning();
        Turn.Require(command.Budget <= Bounds.Amount, "amount-too-large");
        Turn.Require(command.Budget <= turn.State.Buffered, "buffer-short");
        Turn.Require(!turn.State.Pending.IsEmpty, "nothing-to-finalise");
        List<ModelRequest> run = RunOf(turn.State);
        ExitPolicy policy = run[0].Policy;
        BigInteger limit = BigInteger.Min(command.Budget, turn.State.Assets - turn.State.Escrow);
        turn.Tell("policy", policy.ToString());
        Checkpoint checkpoint = policy switch
        {
            ExitPolicy.ByShares => FillByShares(turn, run, limit),
            ExitPolicy.ProRata or ExitPolicy.Fixed => PayTickets(turn, run, command.Budget),
            ExitPolicy.Frozen => PayFrozen(turn, run, limit),
            _ => PayCapped(turn, run, limit),
        };
        turn.State = turn.State with { Checkpoints = turn.State.Checkpoints.Add(checkpoint) };
        turn.Tell("last", checkpoint.LastRequest);
        turn.Tell("assets", checkpoint.SetAside);
        turn.Tell("burnt", checkpoint.SharesBurnt);
        turn.Tell("rate", checkpoint.FrozenRate);
        turn.Tell("pair", checkpoint.Pair.ToString());
        turn.Mark($"finalise.{policy}");
    }

    /// <summary>The longest sequence of pending requests under the policy of the first.</summary>
    private static List<ModelRequest> RunOf(ModelState state)
    {
        List<ModelRequest> run = [];
        foreach (ulong id in state.Pending)
        {
            ModelRequest request = state.Requests[id];
            if (run.Count > 0 && request.Policy != run[0].Policy)
            {
                break;
            }

            run.Add(request);
        }

        return run;
    }

    private static Checkpoint PayCapped(Turn turn, List<ModelRequest> run, BigInteger limit)
    {
        ModelPair pair = turn.State.PricingPair;
        BigInteger sum = 0;
        BigInteger burnt = 0;
        ulong last = 0;
        foreach (ModelRequest request in run)
        {
            BigInteger value = pair.ToAssets(request.Shares);
            BigInteger pays = BigInteger.Min(request.Nominal, value);
            if (sum + pays > limit)
            {
                turn.Mark("finalise.Capped.stops");
                break;
            }

            turn.Mark("finalise.Capped.below-nominal", value < request.Nominal);
            turn.Mark("finalise.Capped.above-nominal", value > request.Nominal);
            (sum, burnt, last) = (sum + pays, burnt + request.Shares, request.Id);
            TellShares(turn, request, request.Shares);
            Close(turn, request with { Shares = 0 }, pays);
        }

        Turn.Require(last > 0, "budget-below-request");
        Reserve(turn, sum, 0);
        turn.Burn(turn.Terms.Accounts.Queue, burnt);
        return new Checkpoint(last, pair, sum, burnt, 0);
    }

    private static Checkpoint PayFrozen(Turn turn, List<ModelRequest> run, BigInteger limit)
    {
        ModelPair pair = turn.State.PricingPair;
        BigInteger scale = Bounds.FrozenScale * BigInteger.Max(1, turn.Terms.Defence.VirtualShares);
        BigInteger rate = pair.Shares.IsZero ? Bounds.FrozenScale : ModelPair.CeilingOf(scale, pair.Assets, pair.Shares);
        BigInteger sum = 0;
        ulong last = 0;
        foreach (ModelRequest request in run)
        {
            BigInteger value = ModelPair.FloorOf(request.Shares, rate, scale);
            BigInteger pays = BigInteger.Min(request.Nominal, value);
            if (sum + pays > limit)
            {
                turn.Mark("finalise.Frozen.stops");
                break;
            }

            turn.Mark("finalise.Frozen.below-nominal", value < request.Nominal);
            turn.Mark("finalise.Frozen.above-exact", pays > pair.ToAssets(request.Shares));
            (sum, last) = (sum + pays, request.Id);
            TellShares(turn, request, request.Shares);
            Close(turn, request, pays);
        }

        Turn.Require(last > 0, "budget-below-request");
        turn.State = turn.State with { Buffered = turn.State.Buffered - sum, Escrow = turn.State.Escrow + sum };
        return new Checkpoint(last, pair, sum, 0, rate);
    }

    private static Checkpoint PayTickets(Turn turn, List<ModelRequest> run, BigInteger limit)
    {
        ModelPair pair = turn.State.PricingPair;
        ExitPolicy policy = run[0].Policy;
        ExitLiability liability = RequestRules.LiabilityOf(turn.State, policy);
        BigInteger sum = 0;
        ulong last = 0;
        foreach (ModelRequest request in run)
        {
            BigInteger pays = liability.WorthOf(request.Tickets);
            if (sum + pays > limit)
            {
                turn.Mark($"finalise.{policy}.stops");
                break;
            }

            turn.Mark($"finalise.{policy}.below-nominal", pays < request.Nominal);
            liability = liability.Without(pays, request.Tickets);
            (sum, last) = (sum + pays, request.Id);
            turn.Tell($"filled[{request.Id}].tickets", request.Tickets);
            Close(turn, request with { Tickets = 0 }, pays);
        }

        Turn.Require(last > 0, "budget-below-request");
        turn.State = RequestRules.WithLiability(turn.State, policy, liability);
        Reserve(turn, sum, 0);
        return new Checkpoint(last, pair, sum, 0, 0);
    }

    private static Checkpoint FillByShares(Turn turn, List<ModelRequest> run, BigInteger limit)
    {
        ModelPair pair = turn.State.PricingPair;
        BigInteger waiting = run.Aggregate(BigInteger.Zero, static (sum, request) => sum + request.Shares);
        BigInteger worth = pair.ToAssets(waiting);
        bool isAll = worth <= limit;
        BigInteger assets = isAll ? worth : limit;
        BigInteger shares = isAll ? waiting : pair.ToShares(limit);
        Turn.Require(isAll || (!assets.IsZero && !shares.IsZero), "budget-below-request");
        BigInteger left = shares;
        BigInteger dust = assets;
        ulong last = 0;
        foreach (ModelRequest request in run.TakeWhile(_ => left.Sign > 0))
        {
            BigInteger taken = BigInteger.Min(left, request.Shares);
            BigInteger pays = ModelPair.FloorOf(taken, assets, shares);
            (left, dust, last) = (left - taken, dust - pays, request.Id);
            Fill(turn, request, taken, pays);
        }

        Reserve(turn, assets, dust);
        turn.Burn(turn.Terms.Accounts.Queue, shares);
        turn.Mark("finalise.ByShares.dust", dust.Sign > 0);
        turn.Mark("finalise.ByShares.for-nothing", assets.IsZero);
        turn.Mark("finalise.ByShares.last-fraction", isAll && !pair.IsWithoutAssets && pair.ToShares(assets) < shares);
        return new Checkpoint(last, pair, assets, shares, 0);
    }

    private static void TellShares(Turn turn, ModelRequest request, BigInteger shares) =>
        turn.Tell($"filled[{request.Id}].shares", shares);

    private static void Fill(Turn turn, ModelRequest request, BigInteger taken, BigInteger pays)
    {
        bool isPending = taken < request.Shares;
        turn.Mark("finalise.ByShares.in-part", isPending);
        TellShares(turn, request, taken);
        Set(turn, request with { Shares = request.Shares - taken, IsPending = isPending }, pays);
    }

    private static void Close(Turn turn, ModelRequest request, BigInteger pays) =>
        Set(turn, request with { IsPending = false }, pays);

    private static void Set(Turn turn, ModelRequest request, BigInteger pays)
    {
        BigInteger setAside = request.SetAside + pays;
        turn.State = turn.State with
        {
            Pending = request.IsPending ? turn.State.Pending : turn.State.Pending.Remove(request.Id),
            Requests = turn.State.Requests.SetItem(
                request.Id, request with { HasFinalised = !request.IsPending || setAside.Sign > 0, SetAside = setAside }),
        };
        turn.Tell($"filled[{request.Id}].assets", pays);
    }

    private static void Reserve(Turn turn, BigInteger assets, BigInteger dust) => turn.State = turn.State with
    {
        Buffered = turn.State.Buffered - assets,
        Reserved = turn.State.Reserved + assets,
        ClaimDust = turn.State.ClaimDust + dust,
    };
}
