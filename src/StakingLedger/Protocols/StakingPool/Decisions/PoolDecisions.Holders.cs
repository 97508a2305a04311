using System.Runtime.CompilerServices;
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
        PoolRejection? refused = DecideDeposit(command.To, command.Amount, context, out Minting minting);
        return refused is not null
            ? refused
            : new Deposited(command.To, command.Amount, minting.Fee, minting.Shares, minting.LimitLeft);
    }

    public Outcome<Donated> Decide(Donate command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Depositor) ?? CheckRunning() ?? CheckAmount(command.Amount);
        refused ??= TotalShares.IsZero ? new PoolRejection.NobodyToReceive() : CheckCapacity(state.Holdings + command.Amount);
        return refused is not null ? refused : new Donated(command.Amount);
    }

    public Outcome<SharesTransferred> Decide(in TransferAssets command, in Context context)
    {
        PoolRejection? refused = DecideBeforeHeld(command, context, out Shares shares) ?? CheckHeld(command.From, shares);
        return refused is not null
            ? refused
            : new SharesTransferred(ByAssets: true, command.From, command.To, command.Amount, shares);
    }

    public Outcome<SharesTransferred> Decide(in TransferShares command, in Context context)
    {
        PoolRejection? refused = DecideBeforeHeld(command, context) ?? CheckHeld(command.From, command.Shares);
        return refused is not null
            ? refused
            : new SharesTransferred(
                ByAssets: false, command.From, command.To, WorthOf(command.Shares), command.Shares);
    }

    /// <summary>The whole decision of a deposit; it looks at no share table, so the account need not be found yet.</summary>
    public PoolRejection? DecideDeposit(in AccountId to, in Amount amount, in Context context, out Minting minting)
    {
        minting = default;
        return CheckRole(context, PoolRole.Depositor)
            ?? CheckRunning()
            ?? CheckOrdinary(to)
            ?? Price(amount, context, out minting);
    }

    /// <summary>All of a transfer's decision but whether the holder has enough.</summary>
    public PoolRejection? DecideBeforeHeld(in TransferAssets command, in Context context, out Shares shares)
    {
        shares = default;
        return CheckTransfer(command.From, command.To, context) ?? Convert(command.Amount, out shares);
    }

    /// <summary>All of a transfer's decision but whether the holder has enough.</summary>
    public PoolRejection? DecideBeforeHeld(in TransferShares command, in Context context) =>
        CheckTransfer(command.From, command.To, context) ?? CheckShares(command.Shares);

    /// <summary>What a deposit buys, or why it is refused for its size.</summary>
    [SkipLocalsInit]
    private PoolRejection? Price(in Amount amount, in Context context, out Minting minting)
    {
        minting = default;
        Amount? limitLeft = null;
        if ((CheckAmount(amount) ?? CheckDepositLimits(amount, context, out limitLeft)) is { } refused)
        {
            return refused;
        }

        ShareTable table = view.Shares(PoolEffects.Token);
        ref readonly PricingPair pair = ref Pair;
        if (PoolConversion.IsWithoutAssets(pair) || (state.HasNoFreeAssets(pair) && !table.TotalInPlace.IsZero))
        {
            return new PoolRejection.PoolWithoutAssets();
        }

        Amount fee = Terms.DepositFee.IsZero ? Amount.Zero : Terms.DepositFee.Of(amount, Rounding.Down);
        Amount net = fee.IsZero ? amount : amount - fee;
        Shares minted = PoolConversion.ToShares(net, pair);
        if (minted.IsZero)
        {
            return new PoolRejection.BuysNoShare(net);
        }

        minting = new Minting(fee, minted, limitLeft);
        return CheckCapacity(state.HoldingsInPlace + net) ?? CheckShareCapacity(table.TotalInPlace, minted.Value);
    }

    public Amount WorthOf(in Shares shares) => PoolConversion.ToAssets(shares, Pair);

    /// <summary>The shares that an amount stands for, or why it moves none.</summary>
    [SkipLocalsInit]
    private PoolRejection? Convert(in Amount amount, out Shares shares)
    {
        shares = default;
        ref readonly PricingPair pair = ref Pair;
        if ((CheckAmount(amount) ?? CheckPriced(pair)) is { } refused)
        {
            return refused;
        }

        shares = PoolConversion.ToShares(amount, pair);
        return shares.IsZero ? new PoolRejection.MovesNoShare(amount) : null;
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
