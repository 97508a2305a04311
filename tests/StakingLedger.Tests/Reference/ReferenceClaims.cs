using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>What a finalised request is worth, and its claim (specification 9.6).</summary>
internal sealed class ReferenceClaims(ReferenceChain chain, ReferenceQueue queue)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    /// <summary>The single-request form finds its own hint, and refuses ids outside the queue while doing so.</summary>
    public void Claim(string caller, BigInteger id)
    {
        if (id.IsZero || id > State.LastRequestId)
        {
            throw ReferenceRevertException.Custom("InvalidRequestId", id);
        }

        ClaimTo(caller, id, HintFor((int)id), caller);
    }

    public void ClaimMany(string caller, IReadOnlyList<BigInteger> ids, IReadOnlyList<BigInteger> hints, string recipient)
    {
        if (recipient is "zero")
        {
            throw ReferenceRevertException.Custom("ZeroRecipient");
        }

        if (ids.Count != hints.Count)
        {
            throw ReferenceRevertException.Custom("ArraysLengthMismatch", ids.Count, hints.Count);
        }

        for (int i = 0; i < ids.Count; i++)
        {
            ClaimTo(caller, ids[i], hints[i], recipient);
        }
    }

    /// <summary>The last checkpoint that starts at or before the request; 0 when it is not finalised.</summary>
    public int HintFor(int id) =>
        id > State.LastFinalizedId ? 0 : State.Checkpoints.FindLastIndex(checkpoint => checkpoint.FromRequestId <= id);

    /// <summary>What is paid for a finalised request; nothing for one that is not finalised or was claimed.</summary>
    public BigInteger Claimable(int id) =>
        id > State.LastFinalizedId || State.Requests[id].Claimed ? 0 : Worth(id, HintFor(id));

    private void ClaimTo(string caller, BigInteger id, BigInteger hint, string recipient)
    {
        if (id.IsZero)
        {
            throw ReferenceRevertException.Custom("InvalidRequestId", id);
        }

        if (id > State.LastFinalizedId)
        {
            throw ReferenceRevertException.Custom("RequestNotFoundOrNotFinalized", id);
        }

        ReferenceRequest request = State.Requests[(int)id];
        if (request.Claimed)
        {
            throw ReferenceRevertException.Custom("RequestAlreadyClaimed", id);
        }

        if (!string.Equals(request.Owner, caller, StringComparison.Ordinal))
        {
            throw ReferenceRevertException.Named("NotOwner", caller, request.Owner);
        }

        RequireHint((int)id, hint);
        BigInteger ether = Worth((int)id, (int)hint);
        State = State with
        {
            Requests = State.Requests.SetItem((int)id, request with { Claimed = true }),
            LockedEther = CheckedMath.Sub(State.LockedEther, ether),
        };
        chain.Emit(
            "wq",
            "WithdrawalClaimed",
            ("requestId", id.Decimal()),
            ("owner", caller),
            ("receiver", recipient),
            ("amountOfETH", ether.Decimal()));
        queue.EmitTransfer(caller, "zero", id);
    }

    private void RequireHint(int id, BigInteger hint)
    {
        bool exists = hint.Sign > 0 && hint <= State.LastCheckpointIndex;
        bool covers = exists
            && State.Checkpoints[(int)hint].FromRequestId <= id
            && (hint == State.LastCheckpointIndex || State.Checkpoints[(int)hint + 1].FromRequestId > id);
        if (!covers)
        {
            throw ReferenceRevertException.Custom("InvalidHint", hint);
        }
    }

    private BigInteger Worth(int id, int hint) =>
        ReferenceQueue.Cost(queue.Batch(id - 1, id), State.Checkpoints[hint].MaxShareRate);
}
