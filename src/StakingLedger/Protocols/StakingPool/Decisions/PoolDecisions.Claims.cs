using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Claims, their transfer, and redemption at once (house pool, section 6).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<WithdrawalClaimed> Decide(ClaimWithdrawal command, in Context context)
    {
        PoolRejection? refused = FindOwned(command.Request, context, out PoolRequest request);
        refused ??= request.IsClosed ? new PoolRejection.AlreadyClaimed(command.Request) : null;
        refused ??= request.IsPending && request.SetAside.IsZero ? new PoolRejection.NotFinalised(command.Request) : null;
        if (refused is not null)
        {
            return refused;
        }

        Amount fee = request.FeeRate.Of(request.SetAside, Rounding.Down);
        Shares burnt = request.Policy == ExitPolicy.Frozen ? request.Shares : Shares.Zero;
        return new WithdrawalClaimed(
            command.Request, view.Accounts[request.Owner], request.Policy, request.SetAside - fee, fee, burnt);
    }

    public Outcome<ClaimTransferred> Decide(TransferClaim command, in Context context)
    {
        PoolRejection? refused = FindOwned(command.Request, context, out PoolRequest request)
            ?? CheckRunning()
            ?? CheckTransfersAllowed()
            ?? CheckOrdinary(command.To);
        refused ??= request.IsClosed ? new PoolRejection.AlreadyClaimed(command.Request) : null;
        return refused is not null
            ? refused
            : new ClaimTransferred(command.Request, view.Accounts[request.Owner], command.To);
    }

    public Outcome<Redeemed> Decide(Redeem command, in Context context)
    {
        PricingPair pair = Pair;
        PoolRejection? refused = CheckActsFor(context, command.Holder) ?? CheckRunning();
        refused ??= Terms.Exit.InstantRedemption ? null : new PoolRejection.RedemptionOff();
        refused ??= CheckOrdinary(command.Holder) ?? CheckShares(command.Shares) ?? CheckPriced(pair);
        if (refused is not null)
        {
            return refused;
        }

        if (command.Shares > PoolBounds.MaxShares)
        {
            return new PoolRejection.InsufficientShares(Held(command.Holder), command.Shares);
        }

        Amount worth = PoolConversion.ToAssets(command.Shares, pair);
        Amount available = Amount.Min(Usable, state.FreeAssets);
        refused = worth.IsZero ? new PoolRejection.WorthNothing(command.Shares) : null;
        refused ??= CheckWithdrawalRange(command.Holder, worth, command.Shares);
        refused ??= CheckHeld(command.Holder, command.Shares);
        refused ??= worth > available ? new PoolRejection.BufferShort(available, worth) : null;
        return refused is not null
            ? refused
            : new Redeemed(command.Holder, command.Shares, worth, Terms.WithdrawalFee.Of(worth, Rounding.Down));
    }

    /// <summary>The buffer less what waiting withdrawals need, at least nothing.</summary>
    public Amount Usable => state.Buffered.SaturatingSubtract(Waiting);

    /// <summary>What waiting withdrawals need.</summary>
    public Amount Waiting => state.Queue.WaitingNominal + PoolConversion.ToAssets(state.Queue.WaitingShares, Pair)
        + state.ProRata.Assets + state.Fixed.Assets;
}
