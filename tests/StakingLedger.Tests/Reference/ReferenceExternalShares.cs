using System.Numerics;
using static StakingLedger.Tests.Reference.ReferenceRevertException;

namespace StakingLedger.Tests.Reference;

/// <summary>Shares backed by ether outside the pool; v3 only (specification 15). The hub passes calls through.</summary>
internal sealed class ReferenceExternalShares(ReferenceChain chain, ReferencePool pool, ReferenceStakeLimit limit)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    public BigInteger MaxMintable
    {
        get
        {
            BigInteger ratio = State.MaxExternalRatioBP;
            if (ratio.IsZero)
            {
                return 0;
            }

            if (ratio == ReferenceNumber.BasisPoints)
            {
                return ReferenceNumber.Max256;
            }

            BigInteger room = (State.TotalShares * ratio) - (State.ExternalShares * ReferenceNumber.BasisPoints);
            return room.Sign <= 0 ? 0 : room / (ReferenceNumber.BasisPoints - ratio);
        }
    }

    public void SetMaxRatio(BigInteger basisPoints)
    {
        Require(basisPoints <= ReferenceNumber.BasisPoints, "INVALID_MAX_EXTERNAL_RATIO");
        State = State with { MaxExternalRatioBP = basisPoints };
        chain.Emit("lido", "MaxExternalRatioBPSet", ("maxExternalRatioBP", basisPoints.Decimal()));
    }

    public void Mint(string to, BigInteger shares)
    {
        Require(!shares.IsZero, "MINT_ZERO_AMOUNT_OF_SHARES");
        pool.RequireNotStopped();
        Require(shares <= MaxMintable, "EXTERNAL_BALANCE_LIMIT_EXCEEDED");
        limit.Consume(pool.EthByShares(shares));
        State = State with { ExternalShares = WrappingMath.Low128(State.ExternalShares + shares) };
        pool.MintShares(to, shares);
        pool.EmitMint(to, shares);
        chain.Emit("lido", "ExternalSharesMinted", ("receiver", to), ("amountOfShares", shares.Decimal()));
    }

    /// <summary>The hub first pulls the shares from the caller, then burns its own.</summary>
    public void Burn(string caller, BigInteger shares)
    {
        pool.TransferSharesFrom("hub", caller, "hub", shares);
        Require(!shares.IsZero, "BURN_ZERO_AMOUNT_OF_SHARES");
        pool.RequireNotStopped();
        Release(shares);
        pool.RemoveShares("hub", shares);
        BigInteger amount = pool.EthByShares(shares);
        limit.Credit(amount);
        pool.EmitSharesBurnt("hub", amount, amount, shares);
        EmitBurnt(shares);
    }

    /// <summary>External shares become internal ones against ether; the ether is rounded up.</summary>
    public void Rebalance(BigInteger shares, BigInteger value)
    {
        Require(!value.IsZero, "ZERO_VALUE");
        pool.RequireNotStopped();
        Require(value == pool.EthBySharesUp(shares), "VALUE_SHARES_MISMATCH");
        Release(shares);
        State = State with
        {
            BufferedEther = WrappingMath.Low128(State.BufferedEther + value),
            PoolEther = State.PoolEther + value,
        };
        chain.Emit("lido", "ExternalEtherTransferredToBuffer", ("amount", value.Decimal()));
        EmitBurnt(shares);
    }

    /// <summary>External shares become internal ones against nothing: the loss is everybody's.</summary>
    public void InternalizeBadDebt(BigInteger shares)
    {
        pool.RequireNotStopped();
        State = State with { BadDebt = State.BadDebt - shares };
        Release(shares);
        chain.Emit("lido", "ExternalBadDebtInternalized", ("amountOfShares", shares.Decimal()));
        EmitBurnt(shares);
    }

    private void Release(BigInteger shares)
    {
        Require(State.ExternalShares >= shares, "EXT_SHARES_TOO_SMALL");
        State = State with { ExternalShares = State.ExternalShares - shares };
    }

    private void EmitBurnt(BigInteger shares) => chain.Emit("lido", "ExternalSharesBurnt", ("amountOfShares", shares.Decimal()));
}
