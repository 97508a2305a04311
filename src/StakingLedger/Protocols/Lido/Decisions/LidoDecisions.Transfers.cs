using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Transfers and allowances of stETH (spec section 6).</content>
internal sealed partial class LidoDecisions
{
    public Outcome<SharesTransferred> Decide(TransferStEth command, in Context context)
    {
        if (Conversions.SharesByEther(command.Amount, out Shares shares) is { } tooLarge)
        {
            return tooLarge;
        }

        return CheckMove(context.Actor, command.To, shares) is { } refused
            ? refused
            : new SharesTransferred(TransferForm.StEth, context.Actor, command.To, command.Amount, shares, null);
    }

    public Outcome<SharesTransferred> Decide(TransferShares command, in Context context)
    {
        if (CheckMove(context.Actor, command.To, command.Shares) is { } refused)
        {
            return refused;
        }

        return Conversions.EtherByShares(command.Shares, out Amount value) is { } tooLarge
            ? tooLarge
            : new SharesTransferred(TransferForm.Shares, context.Actor, command.To, value, command.Shares, null);
    }

    public Outcome<SharesTransferred> Decide(TransferStEthFrom command, in Context context)
    {
        LidoRejection? refused = MoveStEthFrom(command.Owner, context.Actor, command.To, command.Amount, out MovedFrom moved);
        return refused is not null
            ? refused
            : new SharesTransferred(
                TransferForm.StEthFrom, command.Owner, command.To, command.Amount, moved.Shares, moved.AllowanceLeft);
    }

    public Outcome<SharesTransferred> Decide(TransferSharesFrom command, in Context context)
    {
        LidoRejection? refused = MoveSharesFrom(command.Owner, context.Actor, command.To, command.Shares, out MovedFrom moved);
        return refused is not null
            ? refused
            : new SharesTransferred(
                TransferForm.SharesFrom, command.Owner, command.To, moved.Value, command.Shares, moved.AllowanceLeft);
    }

    public Outcome<AllowanceSet> Decide(ApproveStEth command, in Context context)
    {
        if (IsNobody(context.Actor))
        {
            return new LidoRejection.ApproveFromZeroAccount();
        }

        return IsNobody(command.Spender)
            ? new LidoRejection.ApproveToZeroAccount()
            : new AllowanceSet(IsWstEth: false, context.Actor, command.Spender, command.Amount.Value);
    }

    /// <summary>The checks of a move of shares, in the token's order.</summary>
    private LidoRejection? CheckMove(in AccountId from, in AccountId to, Shares shares) =>
        CheckMove(from, to, shares, SharesOf(from));

    private LidoRejection? CheckMove(in AccountId from, in AccountId to, Shares shares, Shares held)
    {
        if (IsNobody(from))
        {
            return new LidoRejection.TransferFromZeroAccount();
        }

        if (IsNobody(to))
        {
            return new LidoRejection.TransferToZeroAccount();
        }

        if (to == Accounts.Token)
        {
            return new LidoRejection.TransferToToken();
        }

        if (state.IsStopped)
        {
            return new LidoRejection.ContractStopped();
        }

        return shares > held ? new LidoRejection.BalanceExceeded(held, shares) : null;
    }

    /// <summary>Spends an allowance: 2^256-1 is without end and is not written; what is left is null then.</summary>
    private LidoRejection? Spend(in AccountId owner, in AccountId spender, in UInt256 allowance, Amount amount, out Amount? left)
    {
        left = null;
        if (allowance == UInt256.MaxValue)
        {
            return null;
        }

        if (allowance < amount.Value)
        {
            return new LidoRejection.AllowanceExceeded(Amount.FromWei(allowance), amount);
        }

        // The contract writes the rest through its approval, with the approval's own checks.
        if (IsNobody(owner))
        {
            return new LidoRejection.ApproveFromZeroAccount();
        }

        if (IsNobody(spender))
        {
            return new LidoRejection.ApproveToZeroAccount();
        }

        left = Amount.FromWei(allowance - amount.Value);
        return null;
    }

    /// <summary>transferFrom: the allowance first, then the conversion, then the move.</summary>
    private LidoRejection? MoveStEthFrom(
        in AccountId owner, in AccountId spender, in AccountId to, Amount amount, out MovedFrom moved)
    {
        moved = default;
        UInt256 allowance = Allowance(state.StEthAllowances, owner, spender);
        if (Spend(owner, spender, allowance, amount, out Amount? left) is { } notAllowed)
        {
            return notAllowed;
        }

        if (Conversions.SharesByEther(amount, out Shares shares) is { } tooLarge)
        {
            return tooLarge;
        }

        moved = new MovedFrom(shares, amount, left);
        return CheckMove(owner, to, shares);
    }

    /// <summary>transferSharesFrom: the conversion first, then the allowance, then the move.</summary>
    private LidoRejection? MoveSharesFrom(
        in AccountId owner, in AccountId spender, in AccountId to, Shares shares, out MovedFrom moved)
    {
        moved = default;
        if (Conversions.EtherByShares(shares, out Amount value) is { } tooLarge)
        {
            return tooLarge;
        }

        UInt256 allowance = Allowance(state.StEthAllowances, owner, spender);
        if (Spend(owner, spender, allowance, value, out Amount? left) is { } notAllowed)
        {
            return notAllowed;
        }

        moved = new MovedFrom(shares, value, left);
        return CheckMove(owner, to, shares);
    }

    private readonly record struct MovedFrom(Shares Shares, Amount Value, Amount? AllowanceLeft);
}
