using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Withdrawal requests and their cancelling (house pool, section 6).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<WithdrawalRequested> Decide(RequestWithdrawal command, in Context context)
    {
        PricingPair pair = Pair;
        PoolRejection? refused = CheckHolder(command.Holder, context) ?? CheckAmount(command.Amount) ?? CheckPriced(pair);
        if (refused is not null)
        {
            return refused;
        }

        Shares shares = Terms.Exit.Policy.BurnsAtRequest()
            ? PoolConversion.ToSharesRoundedUp(command.Amount, pair)
            : PoolConversion.ToShares(command.Amount, pair);
        return Request(command.Holder, byShares: false, command.Amount, shares);
    }

    public Outcome<WithdrawalRequested> Decide(RequestWithdrawalOfShares command, in Context context)
    {
        PricingPair pair = Pair;
        PoolRejection? refused = CheckHolder(command.Holder, context) ?? CheckShares(command.Shares) ?? CheckPriced(pair);
        if (refused is not null)
        {
            return refused;
        }

        // More shares than there are have no price that fits; the holder's own bound comes first then.
        return command.Shares > PoolBounds.MaxShares
            ? new PoolRejection.InsufficientShares(Held(command.Holder), command.Shares)
            : Request(command.Holder, byShares: true, PoolConversion.ToAssets(command.Shares, pair), command.Shares);
    }

    public Outcome<WithdrawalCancelled> Decide(CancelWithdrawal command, in Context context)
    {
        PoolRejection? refused = FindOwned(command.Request, context, out PoolRequest request) ?? CheckRunning();
        refused ??= Terms.Exit.CancelAllowed ? null : new PoolRejection.CancelNotAllowed();
        refused ??= request.IsPending ? null : new PoolRejection.NothingToCancel(command.Request);
        if (refused is not null)
        {
            return refused;
        }

        AccountId owner = view.Accounts[request.Owner];
        return request.Policy switch
        {
            ExitPolicy.Capped or ExitPolicy.ByShares => new WithdrawalCancelled(
                command.Request, owner, request.Policy, request.PendingShares, Shares.Zero, Amount.Zero, UInt256.Zero),
            ExitPolicy.Frozen => CancelFrozen(command.Request, owner, request),
            _ => CancelLiability(command.Request, owner, request),
        };
    }

    private Outcome<WithdrawalRequested> Request(in AccountId holder, bool byShares, Amount nominal, Shares shares)
    {
        PoolRejection? refused = shares.IsZero ? new PoolRejection.MovesNoShare(nominal) : null;
        refused ??= nominal.IsZero ? new PoolRejection.WorthNothing(shares) : null;
        refused ??= CheckWithdrawalRange(holder, nominal, shares) ?? CheckHeld(holder, shares);
        ExitPolicy policy = Terms.Exit.Policy;
        UInt256 tickets = UInt256.Zero;
        if (policy.BurnsAtRequest())
        {
            refused ??= CheckLiability(state.LiabilityOf(policy), nominal, out tickets);
        }

        RequestId id = RequestId.From((ulong)state.Queue.Count + 1);
        return refused is not null
            ? refused
            : new WithdrawalRequested(id, byShares, holder, policy, nominal, shares, tickets, Terms.WithdrawalFee);
    }

    private PoolRejection? CheckLiability(ExitLiability liability, Amount nominal, out UInt256 tickets)
    {
        tickets = UInt256.Zero;
        if (liability.IsWipedOut)
        {
            return new PoolRejection.ExitsWipedOut(liability.Tickets);
        }

        if (nominal > state.FreeAssets)
        {
            return new PoolRejection.AssetsShort(state.FreeAssets, nominal);
        }

        tickets = ExitTickets.Issue(nominal, liability.Assets, liability.Tickets);
        return CheckShareCapacity(liability.Tickets, tickets);
    }

    private Outcome<WithdrawalCancelled> CancelLiability(RequestId id, in AccountId owner, in PoolRequest request)
    {
        Amount released = state.LiabilityOf(request.Policy).ValueOf(request.Tickets);
        PricingPair pair = Pair;
        if (CheckPriced(pair) is { } unpriced)
        {
            return unpriced;
        }

        Shares minted = PoolConversion.ToShares(released, pair);
        PoolRejection? refused = minted.IsZero
            ? new PoolRejection.BuysNoShare(released)
            : CheckShareCapacity(TotalShares, minted.Value);
        return refused is not null
            ? refused
            : new WithdrawalCancelled(id, owner, request.Policy, minted, Shares.Zero, released, request.Tickets);
    }

    private Outcome<WithdrawalCancelled> CancelFrozen(RequestId id, in AccountId owner, in PoolRequest request)
    {
        PricingPair pair = Pair;
        if (CheckPriced(pair) is { } unpriced)
        {
            return unpriced;
        }

        Amount worth = Amount.Min(request.Nominal, PoolConversion.ToAssets(request.Shares, pair));
        Shares returned = Shares.Min(request.Shares, PoolConversion.ToShares(worth, pair));
        return returned.IsZero
            ? new PoolRejection.BuysNoShare(worth)
            : new WithdrawalCancelled(
                id, owner, request.Policy, returned, request.Shares - returned, Amount.Zero, UInt256.Zero);
    }

    /// <summary>The limits of a withdrawal. Whoever takes all there is may take less than the least.</summary>
    private PoolRejection? CheckWithdrawalRange(in AccountId holder, Amount amount, Shares shares) => CheckRange(
        amount,
        shares == Held(holder) ? Amount.Zero : Terms.Limits.MinWithdrawal,
        Terms.Limits.MaxWithdrawal);

    private PoolRejection? CheckHolder(in AccountId holder, in Context context) =>
        CheckActsFor(context, holder) ?? CheckRunning() ?? CheckOrdinary(holder);

    private PoolRejection? FindOwned(RequestId id, in Context context, out PoolRequest request)
    {
        int place = state.Queue.PlaceOf(id);
        request = place < 0 ? default : state.Queue[place];
        return place < 0
            ? new PoolRejection.UnknownRequest(id)
            : CheckActsFor(context, view.Accounts[request.Owner]);
    }
}
