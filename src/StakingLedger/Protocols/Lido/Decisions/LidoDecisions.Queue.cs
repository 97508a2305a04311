using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Withdrawal requests (spec section 9.1) and their transfer (9.7).</content>
internal sealed partial class LidoDecisions
{
    private static readonly Amount MinRequest = Amount.FromWei(100);
    private static readonly Amount MaxRequest = Amount.FromEther("1000");

    public Outcome<WithdrawalsRequested> Decide(RequestWithdrawals command, in Context context)
    {
        AccountId requestor = context.Actor;
        AccountId queue = Accounts.WithdrawalQueue;
        Shares held = SharesOf(requestor);
        UInt256 allowance = Allowance(state.StEthAllowances, requestor, queue);
        ImmutableArray<RequestedWithdrawal>.Builder items =
            ImmutableArray.CreateBuilder<RequestedWithdrawal>(command.Amounts.Count);
        foreach (Amount amount in command.Amounts)
        {
            if (CheckRequest(amount) is { } outside)
            {
                return outside;
            }

            if (Spend(requestor, queue, allowance, amount, out Amount? left) is { } notAllowed)
            {
                return notAllowed;
            }

            if (Conversions.SharesByEther(amount, out Shares shares) is { } tooLarge)
            {
                return tooLarge;
            }

            if (CheckMove(requestor, queue, shares, held) is { } notMoved)
            {
                return notMoved;
            }

            // The queue asking for itself moves its shares to itself: nothing leaves.
            held = requestor == queue ? held : held - shares;
            allowance = left?.Value ?? allowance;
            items.Add(new RequestedWithdrawal(amount, shares, Shares.Zero, left?.Value));
        }

        return Requested(requestor, command.Owner, fromWstEth: false, items.ToImmutable());
    }

    public Outcome<WithdrawalsRequested> Decide(RequestWithdrawalsWstEth command, in Context context)
    {
        AccountId requestor = context.Actor;
        AccountId queue = Accounts.WithdrawalQueue;
        Shares held = WstEthOf(requestor);
        Shares contractHolds = SharesOf(Accounts.WstEth);
        UInt256 allowance = Allowance(state.WstEthAllowances, requestor, queue);
        ImmutableArray<RequestedWithdrawal>.Builder items =
            ImmutableArray.CreateBuilder<RequestedWithdrawal>(command.Amounts.Count);
        foreach (Shares wstEth in command.Amounts)
        {
            if (wstEth > held)
            {
                return new LidoRejection.WstEthTransferExceedsBalance(held, wstEth);
            }

            if (wstEth.Value > allowance)
            {
                return new LidoRejection.WstEthTransferExceedsAllowance(Shares.Of(allowance), wstEth);
            }

            LidoRejection? refused = UnwrapForQueue(wstEth, contractHolds, out Amount ether, out Shares shares);
            if (refused is not null)
            {
                return refused;
            }

            held -= wstEth;
            contractHolds -= shares;

            // The wstETH token writes every allowance, also one of 2^256-1.
            allowance -= wstEth.Value;
            items.Add(new RequestedWithdrawal(ether, shares, wstEth, allowance));
        }

        return Requested(requestor, command.Owner, fromWstEth: true, items.ToImmutable());
    }

    public Outcome<RequestTransferred> Decide(TransferRequest command, in Context context)
    {
        ulong id = command.Request.Value;
        if (IsNobody(command.To))
        {
            return new LidoRejection.ClaimTransferToZeroAccount();
        }

        if (command.To == command.Owner)
        {
            return new LidoRejection.ClaimTransferToThemselves();
        }

        if (id == 0 || id > state.Queue.LastId)
        {
            return new LidoRejection.InvalidRequestId(command.Request);
        }

        WithdrawalRequest request = state.Queue[id];
        if (request.IsClaimed)
        {
            return new LidoRejection.RequestAlreadyClaimed(command.Request);
        }

        AccountId owner = view.Accounts[request.Owner];
        if (command.Owner != owner)
        {
            return new LidoRejection.ClaimTransferFromIncorrectOwner(command.Owner, owner);
        }

        return context.Actor != owner
            ? new LidoRejection.NotOwnerOrApproved(context.Actor)
            : new RequestTransferred(command.Owner, command.To, command.Request);
    }

    private static LidoRejection? CheckRequest(Amount amount)
    {
        if (amount < MinRequest)
        {
            return new LidoRejection.RequestAmountTooSmall(amount);
        }

        return amount > MaxRequest ? new LidoRejection.RequestAmountTooLarge(amount) : null;
    }

    /// <summary>The queue unwraps wstETH that it was given; the bounds are checked on the stETH that comes out.</summary>
    private LidoRejection? UnwrapForQueue(Shares wstEth, Shares contractHolds, out Amount ether, out Shares shares)
    {
        (ether, shares) = (Amount.Zero, Shares.Zero);
        if (wstEth.IsZero)
        {
            return new LidoRejection.UnwrapZero();
        }

        return Conversions.EtherByShares(wstEth, out ether)
            ?? Conversions.SharesByEther(ether, out shares)
            ?? CheckMove(Accounts.WstEth, Accounts.WithdrawalQueue, shares, contractHolds)
            ?? CheckRequest(ether);
    }

    private WithdrawalsRequested Requested(
        in AccountId requestor, in AccountId ownerGiven, bool fromWstEth, ImmutableArray<RequestedWithdrawal> items)
    {
        AccountId named = ownerGiven.IsDefault ? Accounts.Zero : ownerGiven;
        return new WithdrawalsRequested(
            requestor,
            IsNobody(named) ? requestor : named,
            named,
            fromWstEth,
            RequestId.From(state.Queue.LastId + 1),
            items);
    }
}
