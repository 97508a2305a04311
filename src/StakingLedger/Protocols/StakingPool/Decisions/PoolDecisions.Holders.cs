using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Deposits, donations and transfers (house pool, section 5).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<Deposited> Decide(in Deposit command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Depositor)
            ?? CheckRunning()
            ?? CheckOrdinary(command.To)
            ?? CheckAmount(command.Amount);
        Amount? limitLeft = null;
        refused ??= CheckDepositLimits(command.Amount, context, out limitLeft);
        if (refused is not null)
        {
            return refused;
        }

        PricingPair pair = Pair;
        if (PoolConversion.IsWithoutAssets(pair) || (state.FreeAssets.IsZero && !TotalShares.IsZero))
        {
            return new PoolRejection.PoolWithoutAssets();
        }

        Amount fee = Terms.DepositFee.Of(command.Amount, Rounding.Down);
        Amount net = command.Amount - fee;
        Shares minted = PoolConversion.ToShares(net, pair);
        if (minted.IsZero)
        {
            return new PoolRejection.BuysNoShare(net);
        }

        refused = CheckCapacity(state.Holdings + net) ?? CheckShareCapacity(TotalShares, minted.Value);
        return refused is not null
            ? refused
            : new Deposited(command.To, command.Amount, fee, minted, limitLeft);
    }

    public Outcome<Donated> Decide(Donate command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Depositor) ?? CheckRunning() ?? CheckAmount(command.Amount);
        refused ??= TotalShares.IsZero ? new PoolRejection.NobodyToReceive() : CheckCapacity(state.Holdings + command.Amount);
        return refused is not null ? refused : new Donated(command.Amount);
    }

    public Outcome<SharesTransferred> Decide(in TransferAssets command, in Context context)
    {
        PricingPair pair = Pair;
        PoolRejection? refused = CheckTransfer(command.From, command.To, context)
            ?? CheckAmount(command.Amount)
            ?? CheckPriced(pair);
        if (refused is not null)
        {
            return refused;
        }

        Shares shares = PoolConversion.ToShares(command.Amount, pair);
        if (shares.IsZero)
        {
            return new PoolRejection.MovesNoShare(command.Amount);
        }

        return CheckHeld(command.From, shares) is { } tooFew
            ? tooFew
            : new SharesTransferred(ByAssets: true, command.From, command.To, command.Amount, shares);
    }

    public Outcome<SharesTransferred> Decide(in TransferShares command, in Context context)
    {
        PoolRejection? refused = CheckTransfer(command.From, command.To, context)
            ?? CheckShares(command.Shares)
            ?? CheckHeld(command.From, command.Shares);
        return refused is not null
            ? refused
            : new SharesTransferred(
                ByAssets: false, command.From, command.To, PoolConversion.ToAssets(command.Shares, Pair), command.Shares);
    }

    private PoolRejection? CheckTransfer(in AccountId from, in AccountId to, in Context context) =>
        CheckActsFor(context, from)
        ?? CheckRunning()
        ?? CheckTransfersAllowed()
        ?? CheckOrdinary(from)
        ?? CheckOrdinary(to);

    private PoolRejection? CheckTransfersAllowed() =>
        Terms.TransfersAllowed ? null : new PoolRejection.TransfersNotAllowed();

    private PoolRejection? CheckDepositLimits(Amount amount, in Context context, out Amount? left)
    {
        left = null;
        if (CheckRange(amount, Terms.Limits.MinDeposit, Terms.Limits.MaxDeposit) is { } outside)
        {
            return outside;
        }

        if (state.DepositLimit is not { } limit)
        {
            return null;
        }

        Amount available = limit.AvailableAt(context.Time);
        if (amount > available)
        {
            return new PoolRejection.DepositRateLimit(available, amount);
        }

        left = available - amount;
        return null;
    }

    private static PoolRejection? CheckRange(Amount amount, Amount least, Amount? most)
    {
        if (amount < least)
        {
            return new PoolRejection.BelowMinimum(least, amount);
        }

        return most is { } limit && amount > limit ? new PoolRejection.AboveMaximum(limit, amount) : null;
    }
}
