namespace StakingLedger.Simulator.Audit;

/// <summary>The numbers of a model's state that the library must have as well.</summary>
internal static class ModelFigures
{
    public static IEnumerable<Figure> Totals(ModelState state, ulong time)
    {
        ModelTerms terms = state.Terms!;
        ModelPair live = state.LivePair;
        BigInteger units = terms.Defence.VirtualShares;
        yield return Figure.Of("assets", state.Assets);
        yield return Figure.Of("shares", state.TotalShares);
        yield return Figure.Of("buffered", state.Buffered);
        yield return Figure.Of("in flight", state.InFlight);
        yield return Figure.Of("on validators", state.OnValidators);
        yield return Figure.Of("frozen escrow", state.Escrow);
        yield return Figure.Of("pro rata exits", state.ProRata.Assets);
        yield return Figure.Of("fixed exits", state.Fixed.Assets);
        yield return Figure.Of("reserved", state.Reserved);
        yield return Figure.Of("claim dust", state.ClaimDust);
        yield return Figure.Of("bonds", state.Operators.Values.Aggregate(BigInteger.Zero, static (sum, o) => sum + o.Bond));
        yield return Figure.Of("insurance", state.Insurance);
        yield return Figure.Of("withheld", state.Withheld.Values.Aggregate(BigInteger.Zero, BigInteger.Add));
        yield return Figure.Of("virtual part", units.IsZero ? 0 : ModelPair.FloorOf(units, live.Assets, live.Shares));
        yield return Figure.Of("usable", RequestRules.UsableOf(state));
        yield return Figure.Of("pair assets", state.PricingPair.Assets);
        yield return Figure.Of("pair shares", state.PricingPair.Shares);
        yield return Figure.Of("mark assets", state.HighWater.Assets);
        yield return Figure.Of("mark shares", state.HighWater.Shares);
        yield return Figure.Of("paused", state.IsPaused ? 1 : 0);
        yield return Figure.Of("last epoch", state.LastEpoch ?? BigInteger.MinusOne);
        yield return Figure.Of("last reference", state.LastReference);
        yield return Figure.Of("terms", terms.Version);
        yield return Figure.Of("proposal", state.Proposal?.Number ?? 0);
        yield return Figure.Of("scheduled", state.Scheduled?.Number ?? 0);
        yield return Figure.Of("scheduled from", state.Scheduled?.From ?? 0);
        yield return Figure.Of("requests", state.LastRequest);
        yield return Figure.Of("allowance", AllowanceOf(state, time));
    }

    public static IEnumerable<Figure> Account(ModelState state, string account)
    {
        BigInteger shares = state.SharesOf(account);
        BigInteger balance = state.PricingPair.ToAssets(shares);
        yield return Figure.Of("shares", account, shares);
        yield return Figure.Of("balance", account, balance);
        yield return Figure.Of("token", account, state.Terms!.TokenModel == TokenModel.Rebasing ? balance : shares);
    }

    public static IEnumerable<Figure> Request(ModelState state, ulong id)
    {
        ModelRequest request = state.Requests[id];
        yield return Figure.Of("request nominal", request.Owner, id, request.Nominal);
        yield return Figure.Of("request policy", id, (int)request.Policy);
        yield return Figure.Of("request pending shares", id, request.IsPending ? request.Shares : 0);
        yield return Figure.Of("request claimable", id, request.SetAside);
        yield return Figure.Of("request fee rate", id, request.FeeRate);
        yield return Figure.Of("request status", id, StatusOf(request));
    }

    public static IEnumerable<Figure> Operators(ModelState state)
    {
        ILookup<ulong, ModelValidator> byOperator = state.ValidatorOrder
            .Select(id => state.Validators[id])
            .ToLookup(static validator => validator.Operator);
        return state.OperatorOrder.SelectMany(id => Operator(state.Operators[id], byOperator[id]));
    }

    public static IEnumerable<Figure> Validator(ModelValidator validator)
    {
        yield return Figure.Of("validator", validator.Id, validator.Operator);
        yield return Figure.Of("validator express", validator.Id, validator.Express ? 1 : 0);
        yield return Figure.Of("validator status", validator.Id, (int)validator.Status);
        yield return Figure.Of("validator units", validator.Id, validator.Units);
        yield return Figure.Of("validator balance", validator.Id, validator.Balance);
        yield return Figure.Of("validator in flight", validator.Id, validator.InFlight);
    }

    public static IEnumerable<Figure> Checkpoints(ModelState state)
    {
        foreach (Checkpoint checkpoint in state.Checkpoints)
        {
            ulong last = checkpoint.LastRequest;
            yield return Figure.Of("checkpoint assets", last, checkpoint.Pair.Assets);
            yield return Figure.Of("checkpoint shares", last, checkpoint.Pair.Shares);
            yield return Figure.Of("checkpoint set aside", last, checkpoint.SetAside);
            yield return Figure.Of("checkpoint burnt", last, checkpoint.SharesBurnt);
            yield return Figure.Of("checkpoint rate", last, checkpoint.FrozenRate);
        }
    }

    private static IEnumerable<Figure> Operator(ModelOperator line, IEnumerable<ModelValidator> validators)
    {
        ulong id = line.Id;
        BigInteger balance = line.Balance;
        BigInteger inFlight = line.InFlight;
        ulong units = 0;
        ulong active = 0;
        ulong open = 0;
        foreach (ModelValidator validator in validators)
        {
            (balance, inFlight, open) = (balance + validator.Balance, inFlight + validator.InFlight, open + 1);
            (units, active) = validator.Status == ValidatorStatus.Active ? (units + validator.Units, active + 1) : (units, active);
        }

        yield return Figure.Of("operator weight", line.RewardAccount, id, line.Weight);
        yield return Figure.Of("operator most units", id, line.MostUnits);
        yield return Figure.Of("operator share limit", id, line.ShareLimit);
        yield return Figure.Of("operator status", id, (int)line.Status);
        yield return Figure.Of("operator bond", id, line.Bond);
        yield return Figure.Of("operator balance", id, balance);
        yield return Figure.Of("operator in flight", id, inFlight);
        yield return Figure.Of("operator units", id, units);
        yield return Figure.Of("operator open", id, open);
        yield return Figure.Of("operator active", id, active);
    }

    private static int StatusOf(ModelRequest request) => request switch
    {
        { IsPending: true } => 0,
        { IsCancelled: true } => 3,
        { HasFinalised: true } => 1,
        _ => 2,
    };

    private static BigInteger AllowanceOf(ModelState state, ulong time)
    {
        if (state.Bucket is not { } bucket)
        {
            return BigInteger.MinusOne;
        }

        DepositRate rate = state.Terms!.Limits.DepositRate!;
        return BigInteger.Min(rate.Most, bucket.Left + ModelPair.FloorOf(rate.Most, time - bucket.Last, rate.Window));
    }
}
