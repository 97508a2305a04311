using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Shares that wait to be burned, for cover or not (specification 10).</summary>
internal sealed class ReferenceBurner(ReferenceChain chain, ReferencePool pool)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    public BigInteger Requested => State.CoverRequested + State.NonCoverRequested;

    public void RequestMyStEth(string caller, BigInteger amount, bool isCover)
    {
        pool.TransferFrom("burner", caller, "burner", amount);
        Request(caller, amount, pool.SharesByEth(amount), isCover);
    }

    public void RequestShares(string caller, string owner, BigInteger shares, bool isCover)
    {
        BigInteger amount = pool.TransferSharesFrom("burner", owner, "burner", shares);
        Request(caller, amount, shares, isCover);
    }

    /// <summary>Cover goes first. The worth in the events is that of the rate before the burn.</summary>
    public void Commit(BigInteger shares)
    {
        if (shares > Requested)
        {
            throw ReferenceRevertException.Custom("BurnAmountExceedsActual", shares, Requested);
        }

        BigInteger coverRequested = State.CoverRequested;
        BigInteger nonCoverRequested = State.NonCoverRequested;
        BigInteger cover = BigInteger.Min(shares, coverRequested);
        BigInteger nonCover = shares - cover;
        if (coverRequested.Sign > 0)
        {
            EmitBurnt(isCover: true, cover);
        }

        if (nonCoverRequested.Sign > 0 && cover < shares)
        {
            EmitBurnt(isCover: false, nonCover);
        }

        State = State with
        {
            CoverRequested = coverRequested - cover,
            CoverBurnt = State.CoverBurnt + cover,
            NonCoverRequested = nonCoverRequested - nonCover,
            NonCoverBurnt = State.NonCoverBurnt + nonCover,
        };
        pool.BurnShares("burner", shares);
    }

    /// <summary>Sends the treasury what the burner holds beyond the requests, as stETH: its floor may leave a share.</summary>
    public void RecoverExcess(string caller)
    {
        BigInteger excess = pool.EthByShares(BigInteger.Max(0, State.SharesOf("burner") - Requested));
        if (excess.Sign > 0)
        {
            chain.Emit(
                "burner",
                "ExcessStETHRecovered",
                ("requestedBy", caller),
                ("amountOfStETH", excess.Decimal()),
                ("amountOfShares", pool.SharesByEth(excess).Decimal()));
            pool.Transfer("burner", "treasury", excess);
        }
    }

    private void Request(string requestedBy, BigInteger amount, BigInteger shares, bool isCover)
    {
        if (shares.IsZero)
        {
            throw ReferenceRevertException.Custom("ZeroBurnAmount");
        }

        chain.Emit(
            "burner",
            "StETHBurnRequested",
            ("isCover", isCover ? "true" : "false"),
            ("requestedBy", requestedBy),
            ("amountOfStETH", amount.Decimal()),
            ("amountOfShares", shares.Decimal()));
        State = isCover
            ? State with { CoverRequested = State.CoverRequested + shares }
            : State with { NonCoverRequested = State.NonCoverRequested + shares };
    }

    private void EmitBurnt(bool isCover, BigInteger shares) =>
        chain.Emit(
            "burner",
            "StETHBurnt",
            ("isCover", isCover ? "true" : "false"),
            ("amountOfStETH", pool.EthByShares(shares).Decimal()),
            ("amountOfShares", shares.Decimal()));
}
