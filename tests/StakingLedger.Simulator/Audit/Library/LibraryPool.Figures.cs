using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Simulator.Audit.Library;

/// <content>The library's state as figures, in the order and by the names of the model.</content>
internal sealed partial class LibraryPool
{
    public IEnumerable<Figure> Totals(ulong time)
    {
        PoolTotals totals = Pool.Totals();
        PricingPair pair = Pool.Pair;
        PricingPair mark = Pool.HighWaterMark;
        yield return Of("assets", totals.Assets);
        yield return Of("shares", totals.Shares.Value);
        yield return Of("buffered", totals.Buffered);
        yield return Of("in flight", totals.InFlight);
        yield return Of("on validators", totals.OnValidators);
        yield return Of("frozen escrow", totals.FrozenEscrow);
        yield return Of("pro rata exits", totals.ProRataExits);
        yield return Of("fixed exits", totals.FixedExits);
        yield return Of("reserved", totals.Reserved);
        yield return Of("claim dust", totals.ClaimDust);
        yield return Of("bonds", totals.Bonds);
        yield return Of("insurance", totals.Insurance);
        yield return Of("withheld", totals.WithheldFees);
        yield return Of("virtual part", totals.VirtualPart);
        yield return Of("usable", totals.Usable);
        yield return Of("pair assets", pair.Assets);
        yield return Of("pair shares", pair.Shares.Value);
        yield return Of("mark assets", mark.Assets);
        yield return Of("mark shares", mark.Shares.Value);
        yield return Figure.Of("paused", Pool.IsPaused ? 1 : 0);
        yield return Figure.Of("last epoch", Pool.LastEpoch is { } epoch ? epoch.Value : BigInteger.MinusOne);
        yield return Figure.Of("last reference", Pool.LastReferenceTime.Seconds);
        yield return Figure.Of("terms", Pool.Terms.Version);
        yield return Figure.Of("proposal", Pool.PendingProposal?.Number ?? 0);
        yield return Figure.Of("scheduled", Pool.ScheduledTerms?.Number ?? 0);
        yield return Figure.Of("scheduled from", Pool.ScheduledTerms?.From.Value ?? 0);
        yield return Figure.Of("requests", Pool.RequestCount);
        yield return Figure.Of(
            "allowance", Pool.DepositAllowanceAt(Timestamp.FromSeconds(time)) is { } left ? (BigInteger)left.Value : BigInteger.MinusOne);
    }

    public IEnumerable<Figure> Account(string account)
    {
        AccountId id = IdOf(account);
        yield return Figure.Of("shares", account, (BigInteger)Pool.SharesOf(id).Value);
        yield return Figure.Of("balance", account, (BigInteger)Pool.BalanceOf(id).Value);
        yield return Figure.Of("token", account, (BigInteger)Pool.TokenBalanceOf(id).Value);
    }

    public IEnumerable<Figure> Request(ulong id)
    {
        if (Pool.RequestOf(RequestId.From(id)) is not { } request)
        {
            yield break;
        }

        yield return Figure.Of("request nominal", NameOf(request.Owner), id, (BigInteger)request.Nominal.Value);
        yield return Figure.Of("request policy", id, (int)request.Policy);
        yield return Of("request pending shares", id, request.PendingShares.Value);
        yield return Of("request claimable", id, request.Claimable.Value);
        yield return Figure.Of("request fee rate", id, request.FeeRate.Value);
        yield return Figure.Of("request status", id, (int)request.Status);
    }

    public IEnumerable<Figure> Operators() => Pool.Operators.SelectMany(Operator);

    public IEnumerable<Figure> Withheld() => Pool.WithheldFees
        .Where(static fee => !fee.Amount.IsZero)
        .Select(static fee => Figure.Of("withheld", fee.Account.ToString(), (BigInteger)fee.Amount.Value))
        .OrderBy(static figure => figure.Account, StringComparer.Ordinal);

    public IEnumerable<Figure> Checkpoints()
    {
        foreach (Protocols.StakingPool.Checkpoint checkpoint in Pool.Checkpoints)
        {
            ulong last = checkpoint.LastRequest.Value;
            yield return Of("checkpoint assets", last, checkpoint.Pair.Assets.Value);
            yield return Of("checkpoint shares", last, checkpoint.Pair.Shares.Value);
            yield return Of("checkpoint set aside", last, checkpoint.SetAside.Value);
            yield return Of("checkpoint burnt", last, checkpoint.SharesBurnt.Value);
            yield return Of("checkpoint rate", last, checkpoint.FrozenRate);
        }
    }

    public IEnumerable<Figure> Validators(Predicate<ulong> wanted)
    {
        foreach (ValidatorView validator in Pool.Validators)
        {
            ulong id = validator.Id.Value;
            if (!wanted(id))
            {
                continue;
            }

            yield return Figure.Of("validator", id, validator.Operator.Value);
            yield return Figure.Of("validator express", id, validator.IsExpress ? 1 : 0);
            yield return Figure.Of("validator status", id, (int)validator.Status);
            yield return Figure.Of("validator units", id, validator.Units);
            yield return Of("validator balance", id, validator.Balance.Value);
            yield return Of("validator in flight", id, validator.InFlight.Value);
        }
    }

    private IEnumerable<Figure> Operator(OperatorView line)
    {
        ulong id = line.Id.Value;
        yield return Figure.Of("operator weight", NameOf(line.RewardAccount), id, line.Weight);
        yield return Figure.Of("operator most units", id, line.MaxUnits);
        yield return Figure.Of("operator share limit", id, line.ShareLimit.Value);
        yield return Figure.Of("operator status", id, (int)line.Status);
        yield return Of("operator bond", id, line.Bond.Value);
        yield return Of("operator balance", id, line.Balance.Value);
        yield return Of("operator in flight", id, line.InFlight.Value);
        yield return Figure.Of("operator units", id, line.Units);
        yield return Figure.Of("operator open", id, line.OpenValidators);
        yield return Figure.Of("operator active", id, line.ActiveValidators);
    }

    private static Figure Of(string name, Amount value) => Of(name, value.Value);

    private static Figure Of(string name, in UInt256 value) => Figure.Of(name, (BigInteger)value);

    private static Figure Of(string name, ulong number, in UInt256 value) => Figure.Of(name, number, (BigInteger)value);
}
