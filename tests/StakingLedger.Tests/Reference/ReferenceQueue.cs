using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Placing, finalising and moving withdrawal requests, and the report hook (specification 9).</summary>
internal sealed class ReferenceQueue(ReferenceChain chain, ReferencePool pool, ReferenceWrappedToken wrapped)
{
    private static readonly BigInteger Smallest = 100;
    private static readonly BigInteger Largest = 1_000 * ReferenceNumber.Ether;

    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    public void RequestWithdrawals(string caller, IReadOnlyList<BigInteger> amounts, string owner)
    {
        foreach (BigInteger amount in amounts)
        {
            RequireSize(amount);
            pool.TransferFrom("wq", caller, "wq", amount);
            Enqueue(caller, amount, pool.SharesByEth(amount), owner);
        }
    }

    public void RequestWithdrawalsWrapped(string caller, IReadOnlyList<BigInteger> amounts, string owner)
    {
        foreach (BigInteger amount in amounts)
        {
            wrapped.TransferFrom("wq", caller, "wq", amount);
            BigInteger unwrapped = wrapped.Unwrap("wq", amount);
            RequireSize(unwrapped);
            Enqueue(caller, unwrapped, pool.SharesByEth(unwrapped), owner);
        }
    }

    /// <summary>Rate (1e27), stETH and shares of the requests after one id, up to and including another.</summary>
    public (BigInteger Rate, BigInteger StEth, BigInteger Shares) Batch(int before, int last)
    {
        BigInteger stEth = CheckedMath.Sub(State.Requests[last].CumulativeStEth, State.Requests[before].CumulativeStEth);
        BigInteger shares = CheckedMath.Sub(State.Requests[last].CumulativeShares, State.Requests[before].CumulativeShares);
        return (CheckedMath.Div(CheckedMath.Mul(stEth, ReferenceNumber.RatePrecision), shares), stEth, shares);
    }

    /// <summary>What the requests of a batch cost at no more than a share rate: nominal, or their shares at that rate.</summary>
    public static BigInteger Cost((BigInteger Rate, BigInteger StEth, BigInteger Shares) batch, BigInteger maxShareRate) =>
        batch.Rate > maxShareRate
            ? CheckedMath.Mul(batch.Shares, maxShareRate) / ReferenceNumber.RatePrecision
            : batch.StEth;

    public (BigInteger EtherToLock, BigInteger SharesToBurn) Prefinalize(
        IReadOnlyList<BigInteger> batches,
        BigInteger maxShareRate)
    {
        if (maxShareRate.IsZero)
        {
            throw ReferenceRevertException.Custom("ZeroShareRate");
        }

        if (batches.Count == 0)
        {
            throw ReferenceRevertException.Custom("EmptyBatches");
        }

        RequireId(batches[0], batches[0] > State.LastFinalizedId);
        RequireId(batches[^1], batches[^1] <= State.LastRequestId);
        BigInteger ether = 0;
        BigInteger shares = 0;
        int previous = State.LastFinalizedId;
        foreach (BigInteger end in batches)
        {
            if (end <= previous)
            {
                throw ReferenceRevertException.Custom("BatchesAreNotSorted");
            }

            // An id beyond the queue reads an empty request, whose totals are below the previous ones.
            (BigInteger Rate, BigInteger StEth, BigInteger Shares) batch = end > State.LastRequestId
                ? BeyondTheQueue(previous)
                : Batch(previous, (int)end);
            ether = CheckedMath.Add(ether, Cost(batch, maxShareRate));
            shares = CheckedMath.Add(shares, batch.Shares);
            previous = (int)end;
        }

        return (ether, shares);
    }

    public void FinalizeRequests(int lastId, BigInteger ether, BigInteger maxShareRate)
    {
        RequireId(lastId, lastId <= State.LastRequestId);
        RequireId(lastId, lastId > State.LastFinalizedId);
        int from = State.LastFinalizedId + 1;
        ReferenceRequest before = State.Requests[from - 1];
        ReferenceRequest last = State.Requests[lastId];
        BigInteger nominal = last.CumulativeStEth - before.CumulativeStEth;
        if (ether > nominal)
        {
            throw ReferenceRevertException.Custom("TooMuchEtherToFinalize", ether, nominal);
        }

        State = State with
        {
            Checkpoints = State.Checkpoints.Add(new ReferenceCheckpoint(from, maxShareRate)),
            LockedEther = CheckedMath.Add(State.LockedEther, ether),
            LastFinalizedId = lastId,
        };
        chain.Emit(
            "wq",
            "WithdrawalsFinalized",
            ("from", new BigInteger(from).Decimal()),
            ("to", new BigInteger(lastId).Decimal()),
            ("amountOfETHLocked", ether.Decimal()),
            ("sharesToBurn", (last.CumulativeShares - before.CumulativeShares).Decimal()),
            ("timestamp", chain.Now.Decimal()));
    }

    /// <summary>The oracle's hook, called before the accounting of every report.</summary>
    public void OnReport(bool isBunker, BigInteger bunkerStart, BigInteger reportTimestamp)
    {
        if (bunkerStart >= chain.Now || reportTimestamp >= chain.Now)
        {
            throw ReferenceRevertException.Custom("InvalidReportTimestamp");
        }

        bool was = State.IsBunker;
        State = State with { LastReportTimestamp = reportTimestamp };
        if (isBunker && !was)
        {
            State = State with { BunkerSince = bunkerStart };
            chain.Emit("wq", "BunkerModeEnabled", ("sinceTimestamp", bunkerStart.Decimal()));
        }
        else if (!isBunker && was)
        {
            State = State with { BunkerSince = ReferenceNumber.Max256 };
            chain.Emit("wq", "BunkerModeDisabled");
        }
    }

    /// <summary>Moves the right to a claim. No approvals exist in the model, so only the owner may.</summary>
    public void TransferRequest(string caller, string from, string to, BigInteger id)
    {
        if (to is "zero")
        {
            throw ReferenceRevertException.Custom("TransferToZeroAddress");
        }

        if (string.Equals(to, from, StringComparison.Ordinal))
        {
            throw ReferenceRevertException.Custom("TransferToThemselves");
        }

        RequireId(id, id.Sign > 0 && id <= State.LastRequestId);
        ReferenceRequest request = State.Requests[(int)id];
        if (request.Claimed)
        {
            throw ReferenceRevertException.Custom("RequestAlreadyClaimed", id);
        }

        if (!string.Equals(request.Owner, from, StringComparison.Ordinal))
        {
            throw ReferenceRevertException.Named("TransferFromIncorrectOwner", from, request.Owner);
        }

        if (!string.Equals(caller, from, StringComparison.Ordinal))
        {
            throw ReferenceRevertException.Named("NotOwnerOrApproved", caller);
        }

        State = State with { Requests = State.Requests.SetItem((int)id, request with { Owner = to }) };
        EmitTransfer(from, to, id);
    }

    public void EmitTransfer(string from, string to, BigInteger id) =>
        chain.Emit("wq", "Transfer", ("from", from), ("to", to), ("tokenId", id.Decimal()));

    private static void RequireId(BigInteger id, bool condition)
    {
        if (!condition)
        {
            throw ReferenceRevertException.Custom("InvalidRequestId", id);
        }
    }

    private static void RequireSize(BigInteger amount)
    {
        if (amount < Smallest)
        {
            throw ReferenceRevertException.Custom("RequestAmountTooSmall", amount);
        }

        if (amount > Largest)
        {
            throw ReferenceRevertException.Custom("RequestAmountTooLarge", amount);
        }
    }

    private (BigInteger Rate, BigInteger StEth, BigInteger Shares) BeyondTheQueue(int before)
    {
        BigInteger stEth = CheckedMath.Sub(0, State.Requests[before].CumulativeStEth);
        BigInteger shares = CheckedMath.Sub(0, State.Requests[before].CumulativeShares);
        return (CheckedMath.Div(stEth * ReferenceNumber.RatePrecision, shares), stEth, shares);
    }

    private void Enqueue(string caller, BigInteger amount, BigInteger shares, string owner)
    {
        string holder = owner is "zero" ? caller : owner;
        ReferenceRequest last = State.Requests[^1];
        int id = State.Requests.Count;
        State = State with
        {
            Requests = State.Requests.Add(new ReferenceRequest(
                holder,
                last.CumulativeStEth + amount,
                last.CumulativeShares + shares,
                chain.Now,
                State.LastReportTimestamp,
                Claimed: false)),
        };
        chain.Emit(
            "wq",
            "WithdrawalRequested",
            ("requestId", new BigInteger(id).Decimal()),
            ("requestor", caller),
            ("owner", holder),
            ("amountOfStETH", amount.Decimal()),
            ("amountOfShares", shares.Decimal()));
        EmitTransfer("zero", holder, id);
    }
}
