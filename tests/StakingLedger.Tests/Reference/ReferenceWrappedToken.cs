using System.Numerics;
using static StakingLedger.Tests.Reference.ReferenceRevertException;

namespace StakingLedger.Tests.Reference;

/// <summary>The wrapped token: balances are shares (specification 7; otherwise a plain ERC-20 of OpenZeppelin 3).</summary>
internal sealed class ReferenceWrappedToken(ReferenceChain chain, ReferencePool pool, ReferenceStaking staking)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    public void Wrap(string caller, BigInteger amount)
    {
        Require(amount.Sign > 0, "wstETH: can't wrap zero stETH");
        Mint(caller, pool.SharesByEth(amount));
        pool.TransferFrom("wsteth", caller, "wsteth", amount);
    }

    /// <summary>Burns wrapped tokens and sends back the stETH they are worth; its floor may leave a share here.</summary>
    public BigInteger Unwrap(string caller, BigInteger wrapped)
    {
        Require(wrapped.Sign > 0, "wstETH: zero amount unwrap not allowed");
        BigInteger amount = pool.EthByShares(wrapped);
        Burn(caller, wrapped);
        pool.Transfer("wsteth", caller, amount);
        return amount;
    }

    /// <summary>Plain ether sent to the token contract: it stakes, the sender gets the shares wrapped.</summary>
    public void Stake(string caller, BigInteger value) => Mint(caller, staking.Submit("wsteth", value, "zero"));

    public void Transfer(string from, string to, BigInteger amount)
    {
        Require(from is not "zero", "ERC20: transfer from the zero address");
        Require(to is not "zero", "ERC20: transfer to the zero address");
        Require(amount <= State.WrappedOf(from), "ERC20: transfer amount exceeds balance");
        SetBalance(from, State.WrappedOf(from) - amount);
        SetBalance(to, State.WrappedOf(to) + amount);
        EmitTransfer(from, to, amount);
    }

    /// <summary>The move comes before the allowance, and even an infinite allowance shrinks.</summary>
    public void TransferFrom(string spender, string from, string to, BigInteger amount)
    {
        Transfer(from, to, amount);
        BigInteger allowance = State.WrappedAllowance(from, spender);
        Require(amount <= allowance, "ERC20: transfer amount exceeds allowance");
        Approve(from, spender, allowance - amount);
    }

    public void Approve(string owner, string spender, BigInteger amount)
    {
        Require(owner is not "zero", "ERC20: approve from the zero address");
        Require(spender is not "zero", "ERC20: approve to the zero address");
        State = State with { WrappedAllowances = State.WrappedAllowances.SetItem((owner, spender), amount) };
        chain.Emit("wsteth", "Approval", ("owner", owner), ("spender", spender), ("value", amount.Decimal()));
    }

    private void Mint(string to, BigInteger amount)
    {
        Require(to is not "zero", "ERC20: mint to the zero address");
        Require(State.WrappedSupply + amount <= ReferenceNumber.Max256, "SafeMath: addition overflow");
        State = State with { WrappedSupply = State.WrappedSupply + amount };
        SetBalance(to, State.WrappedOf(to) + amount);
        EmitTransfer("zero", to, amount);
    }

    private void Burn(string from, BigInteger amount)
    {
        Require(from is not "zero", "ERC20: burn from the zero address");
        Require(amount <= State.WrappedOf(from), "ERC20: burn amount exceeds balance");
        SetBalance(from, State.WrappedOf(from) - amount);
        State = State with { WrappedSupply = State.WrappedSupply - amount };
        EmitTransfer(from, "zero", amount);
    }

    private void EmitTransfer(string from, string to, BigInteger amount) =>
        chain.Emit("wsteth", "Transfer", ("from", from), ("to", to), ("value", amount.Decimal()));

    private void SetBalance(string account, BigInteger amount) =>
        State = State with { WrappedBalances = State.WrappedBalances.SetItem(account, amount) };
}
