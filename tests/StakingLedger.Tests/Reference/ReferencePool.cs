using System.Numerics;
using static StakingLedger.Tests.Reference.ReferenceRevertException;

namespace StakingLedger.Tests.Reference;

/// <summary>The pricing pair, the conversions, and the moves, mints and burns of shares (specification 1, 2 and 6).</summary>
internal sealed class ReferencePool(ReferenceChain chain)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    /// <summary>Buffered, on the consensus layer, and on the way there.</summary>
    public BigInteger InternalEther
    {
        get
        {
            Require(State.DepositedValidators >= State.ClValidators, InvalidOpcode);
            BigInteger underway = State.DepositedValidators - State.ClValidators;
            BigInteger transient = WrappingMath.Mul(underway, ReferenceNumber.DepositSize);
            return SafeMath.Add(SafeMath.Add(State.BufferedEther, State.ClBalance), transient);
        }
    }

    public BigInteger InternalShares => State.TotalShares - State.ExternalShares;

    public BigInteger ExternalEther =>
        chain.IsV3 ? WrappingMath.Div(WrappingMath.Mul(State.ExternalShares, InternalEther), InternalShares) : BigInteger.Zero;

    public BigInteger TotalPooledEther => SafeMath.Add(InternalEther, ExternalEther);

    public BigInteger SharesByEth(BigInteger amount)
    {
        if (!chain.IsV3)
        {
            return SafeMath.Div(SafeMath.Mul(amount, State.TotalShares), InternalEther);
        }

        Require(amount < ReferenceNumber.Max128, "ETH_TOO_LARGE");
        return WrappingMath.Div(WrappingMath.Mul(amount, InternalShares), InternalEther);
    }

    public BigInteger EthByShares(BigInteger shares)
    {
        if (!chain.IsV3)
        {
            return SafeMath.Div(SafeMath.Mul(shares, InternalEther), State.TotalShares);
        }

        Require(shares < ReferenceNumber.Max128, "SHARES_TOO_LARGE");
        return WrappingMath.Div(WrappingMath.Mul(shares, InternalEther), InternalShares);
    }

    public BigInteger EthBySharesUp(BigInteger shares)
    {
        Require(shares < ReferenceNumber.Max128, "SHARES_TOO_LARGE");
        return WrappingMath.CeilDiv(WrappingMath.Mul(shares, InternalEther), InternalShares);
    }

    public BigInteger BalanceOf(string account) => EthByShares(State.SharesOf(account));

    public void RequireNotStopped() => Require(!State.IsStopped, "CONTRACT_IS_STOPPED");

    /// <summary>Moves the shares that <paramref name="amount"/> is worth; the event shows the amount as requested.</summary>
    public void Transfer(string from, string to, BigInteger amount)
    {
        BigInteger shares = SharesByEth(amount);
        MoveShares(from, to, shares);
        EmitTransfer(from, to, amount, shares);
    }

    public void TransferShares(string from, string to, BigInteger shares)
    {
        MoveShares(from, to, shares);
        EmitTransfer(from, to, EthByShares(shares), shares);
    }

    public void TransferFrom(string spender, string owner, string to, BigInteger amount)
    {
        SpendAllowance(owner, spender, amount);
        Transfer(owner, to, amount);
    }

    /// <summary>Moves shares by allowance, and says what they are worth: the allowance spent.</summary>
    public BigInteger TransferSharesFrom(string spender, string owner, string to, BigInteger shares)
    {
        BigInteger amount = EthByShares(shares);
        SpendAllowance(owner, spender, amount);
        MoveShares(owner, to, shares);
        EmitTransfer(owner, to, amount, shares);
        return amount;
    }

    public void Approve(string owner, string spender, BigInteger amount)
    {
        Require(owner is not "zero", "APPROVE_FROM_ZERO_ADDR");
        Require(spender is not "zero", "APPROVE_TO_ZERO_ADDR");
        State = State with { Allowances = State.Allowances.SetItem((owner, spender), amount) };
        chain.Emit("lido", "Approval", ("owner", owner), ("spender", spender), ("value", amount.Decimal()));
    }

    public void MoveShares(string from, string to, BigInteger shares)
    {
        Require(from is not "zero", "TRANSFER_FROM_ZERO_ADDR");
        Require(to is not "zero", "TRANSFER_TO_ZERO_ADDR");
        Require(to is not "lido", "TRANSFER_TO_STETH_CONTRACT");
        RequireNotStopped();
        Require(shares <= State.SharesOf(from), "BALANCE_EXCEEDED");
        SetShares(from, State.SharesOf(from) - shares);
        SetShares(to, State.SharesOf(to) + shares);
    }

    public void MintShares(string to, BigInteger shares)
    {
        Require(to is not "zero", "MINT_TO_ZERO_ADDR");
        Require(!chain.IsV3 || to is not "lido", "MINT_TO_STETH_CONTRACT");
        BigInteger total = SafeMath.Add(State.TotalShares, shares);
        Require(!chain.IsV3 || total <= ReferenceNumber.Max128, "SHARES_OVERFLOW");
        State = State with { TotalShares = total };
        SetShares(to, SafeMath.Add(State.SharesOf(to), shares));
    }

    /// <summary>Takes shares out of existence, without an event.</summary>
    public void RemoveShares(string from, BigInteger shares)
    {
        Require(shares <= State.SharesOf(from), "BALANCE_EXCEEDED");
        State = State with { TotalShares = SafeMath.Sub(State.TotalShares, shares) };
        SetShares(from, State.SharesOf(from) - shares);
    }

    /// <summary>A burn during a report: the event shows the worth before and after, both of the same shares.</summary>
    public void BurnShares(string from, BigInteger shares)
    {
        BigInteger before = EthByShares(shares);
        RemoveShares(from, shares);
        EmitSharesBurnt(from, before, EthByShares(shares), shares);
    }

    public void EmitSharesBurnt(string account, BigInteger before, BigInteger after, BigInteger shares) =>
        chain.Emit(
            "lido",
            "SharesBurnt",
            ("account", account),
            ("preRebaseTokenAmount", before.Decimal()),
            ("postRebaseTokenAmount", after.Decimal()),
            ("sharesAmount", shares.Decimal()));

    /// <summary>The pair of events of a mint; the amount is what the shares are worth now.</summary>
    public void EmitMint(string to, BigInteger shares) => EmitTransfer("zero", to, EthByShares(shares), shares);

    private void EmitTransfer(string from, string to, BigInteger amount, BigInteger shares)
    {
        chain.Emit("lido", "Transfer", ("from", from), ("to", to), ("value", amount.Decimal()));
        chain.Emit("lido", "TransferShares", ("from", from), ("to", to), ("sharesValue", shares.Decimal()));
    }

    private void SpendAllowance(string owner, string spender, BigInteger amount)
    {
        BigInteger current = State.Allowance(owner, spender);
        if (current != ReferenceNumber.Max256)
        {
            Require(current >= amount, "ALLOWANCE_EXCEEDED");
            Approve(owner, spender, current - amount);
        }
    }

    private void SetShares(string account, BigInteger shares) =>
        State = State with { Shares = State.Shares.SetItem(account, shares) };
}
