using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Wrapping (spec section 7).</content>
internal sealed partial class LidoDecisions
{
    public Outcome<Wrapped> Decide(Wrap command, in Context context)
    {
        if (command.Amount.IsZero)
        {
            return new LidoRejection.WrapZero();
        }

        if (Conversions.SharesByEther(command.Amount, out Shares shares) is { } tooLarge)
        {
            return tooLarge;
        }

        LidoRejection? refused =
            MoveStEthFrom(context.Actor, Accounts.WstEth, Accounts.WstEth, command.Amount, out MovedFrom moved);
        return refused is not null
            ? refused
            : new Wrapped(context.Actor, command.Amount, shares, moved.AllowanceLeft);
    }

    public Outcome<Unwrapped> Decide(Unwrap command, in Context context)
    {
        if (command.WstEth.IsZero)
        {
            return new LidoRejection.UnwrapZero();
        }

        if (Conversions.EtherByShares(command.WstEth, out Amount ether) is { } tooLarge)
        {
            return tooLarge;
        }

        Shares held = WstEthOf(context.Actor);
        if (command.WstEth > held)
        {
            return new LidoRejection.WstEthBurnExceedsBalance(held, command.WstEth);
        }

        if (Conversions.SharesByEther(ether, out Shares shares) is { } refused)
        {
            return refused;
        }

        return CheckMove(Accounts.WstEth, context.Actor, shares) is { } notMoved
            ? notMoved
            : new Unwrapped(context.Actor, command.WstEth, ether, shares);
    }

    public Outcome<WstEthTransferred> Decide(TransferWstEth command, in Context context)
    {
        if (IsNobody(command.To))
        {
            return new LidoRejection.WstEthTransferToZeroAccount();
        }

        Shares held = WstEthOf(context.Actor);
        return command.WstEth > held
            ? new LidoRejection.WstEthTransferExceedsBalance(held, command.WstEth)
            : new WstEthTransferred(context.Actor, command.To, command.WstEth);
    }

    public Outcome<AllowanceSet> Decide(ApproveWstEth command, in Context context) =>
        IsNobody(command.Spender)
            ? new LidoRejection.WstEthApproveToZeroAccount()
            : new AllowanceSet(IsWstEth: true, context.Actor, command.Spender, command.WstEth.Value);
}
