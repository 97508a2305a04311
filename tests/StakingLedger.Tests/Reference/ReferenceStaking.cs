using System.Numerics;
using static StakingLedger.Tests.Reference.ReferenceRevertException;

namespace StakingLedger.Tests.Reference;

/// <summary>Bootstrap, staking, validator deposits, and the pauses (specification 3, 4, 5 and 8).</summary>
internal sealed class ReferenceStaking(
    ReferenceChain chain,
    ReferencePool pool,
    ReferenceStakeLimit limit,
    ReferenceRouter router)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    /// <summary>The first shares go one to one to the dead address, before anything else exists.</summary>
    public void Bootstrap(BigInteger balance)
    {
        Require(!balance.IsZero, InvalidOpcode);
        State = State with { BufferedEther = WrappingMath.Low128(balance), PoolEther = balance };
        EmitSubmitted("dead", balance, "zero");
        pool.MintShares("dead", balance);
        pool.EmitMint("dead", balance);
    }

    /// <summary>Mints shares for ether; they are priced before the ether is counted.</summary>
    public BigInteger Submit(string sender, BigInteger value, string referral)
    {
        Require(!value.IsZero, "ZERO_DEPOSIT");
        limit.Consume(value);
        BigInteger shares = pool.SharesByEth(value);
        pool.MintShares(sender, shares);
        BigInteger buffered = SafeMath.Add(State.BufferedEther, value);
        State = State with
        {
            BufferedEther = chain.IsV3 ? WrappingMath.Low128(buffered) : buffered,
            PoolEther = State.PoolEther + value,
        };
        EmitSubmitted(sender, value, referral);
        pool.EmitMint(sender, shares);
        return shares;
    }

    /// <summary>Moves whole deposits out of the buffer; how many the router takes is an input.</summary>
    public void Deposit(BigInteger maxDeposits, BigInteger moduleId, BigInteger taken)
    {
        Require(!State.IsBunker && !State.IsStopped, "CAN_NOT_DEPOSIT");
        ReferenceModule module = router.Find(moduleId);
        BigInteger depositable = BigInteger.Max(0, State.BufferedEther - State.UnfinalizedStEth);
        if (taken > BigInteger.Min(maxDeposits, depositable / ReferenceNumber.DepositSize))
        {
            throw new InvalidOperationException($"{taken.Decimal()} deposits are more than the buffer or the caller allows");
        }

        if (taken.Sign > 0)
        {
            BigInteger value = taken * ReferenceNumber.DepositSize;
            BigInteger deposited = State.DepositedValidators + taken;
            State = State with
            {
                BufferedEther = State.BufferedEther - value,
                PoolEther = State.PoolEther - value,
                DepositedValidators = deposited,
            };
            chain.Emit("lido", "Unbuffered", ("amount", value.Decimal()));
            chain.Emit("lido", "DepositedValidatorsChanged", ("depositedValidators", deposited.Decimal()));
        }

        Require(module.Status is ReferenceModule.Active, "StakingModuleNotActive()");
    }

    public void PauseStaking()
    {
        Require(!chain.IsV3 || !State.StakeLimit.IsPaused, "ALREADY_PAUSED");
        limit.Pause();
    }

    public void ResumeStaking()
    {
        if (chain.IsV3)
        {
            pool.RequireNotStopped();
            Require(State.StakeLimit.IsPaused, "ALREADY_RESUMED");
        }

        limit.Resume();
    }

    public void Stop()
    {
        pool.RequireNotStopped();
        State = State with { IsStopped = true };
        chain.Emit("lido", "Stopped");
        limit.Pause();
    }

    public void Resume()
    {
        Require(State.IsStopped, "CONTRACT_IS_ACTIVE");
        State = State with { IsStopped = false };
        chain.Emit("lido", "Resumed");
        limit.Resume();
    }

    private void EmitSubmitted(string sender, BigInteger amount, string referral) =>
        chain.Emit("lido", "Submitted", ("sender", sender), ("amount", amount.Decimal()), ("referral", referral));
}
