using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The withdrawal queue.</summary>
internal sealed partial class ReferenceWorkload
{
    private ReferenceOp RequestWithdrawals()
    {
        string from = Holder();
        if (State.Allowance(from, "wq").IsZero && dice.Percent(80))
        {
            return Op("approve", from, ("spender", "wq"), ("amount", ApprovedAmount(Balance(from))));
        }

        return Op("requestWithdrawals", from, ("amounts", RequestAmounts(Balance(from))), ("owner", RequestOwner()));
    }

    private ReferenceOp RequestWithdrawalsWrapped()
    {
        string from = WrappedHolder();
        if (State.WrappedAllowance(from, "wq").IsZero && dice.Percent(80))
        {
            return Op("wstApprove", from, ("spender", "wq"), ("amount", ReferenceNumber.Max256));
        }

        List<BigInteger> amounts = RequestAmounts(State.WrappedOf(from));
        return Op("requestWithdrawalsWstETH", from, ("amounts", amounts), ("owner", RequestOwner()));
    }

    private List<BigInteger> RequestAmounts(BigInteger held)
    {
        int count = dice.Below(10) switch { 0 => 0, < 7 => 1, _ => 2 + dice.Below(4) };
        BigInteger part = BigInteger.Min(held / Math.Max(1, count), 1_000 * ReferenceNumber.Ether);
        return [.. Enumerable.Range(0, count).Select(_ => dice.Percent(75) ? 100 + dice.Below(part) : dice.Near(part))];
    }

    private string RequestOwner() => dice.Percent(70) ? "zero" : Anybody();

    private ReferenceOp ClaimWithdrawal()
    {
        BigInteger id = AnyRequest();
        return Op("claimWithdrawal", ClaimantOf(id), ("requestId", id));
    }

    private ReferenceOp ClaimWithdrawals()
    {
        (string owner, List<BigInteger> ids, List<BigInteger> hints) = Claims();
        return Op("claimWithdrawals", owner, ("requestIds", ids), ("hints", hints));
    }

    private ReferenceOp ClaimWithdrawalsTo()
    {
        (string owner, List<BigInteger> ids, List<BigInteger> hints) = Claims();
        string recipient = dice.Percent(5) ? "zero" : Holder();
        return Op("claimWithdrawalsTo", owner, ("requestIds", ids), ("hints", hints), ("recipient", recipient));
    }

    private ReferenceOp TransferRequest()
    {
        BigInteger id = AnyRequest();
        string owner = ClaimantOf(id);
        string caller = dice.Percent(90) ? owner : Holder();
        string named = dice.Percent(90) ? owner : Anybody();
        return Op("nftTransfer", caller, ("owner", named), ("to", Anybody()), ("requestId", id));
    }

    /// <summary>Mostly a request that can be claimed; otherwise any id, in the queue or not.</summary>
    private BigInteger AnyRequest()
    {
        List<int> open = [.. Enumerable.Range(1, State.LastFinalizedId).Where(id => !State.Requests[id].Claimed)];
        if (open.Count > 0 && dice.Percent(70))
        {
            return dice.Pick(open);
        }

        return dice.Percent(85) ? dice.Below(State.LastRequestId + 3) : dice.Edge();
    }

    /// <summary>The owner of a request, or now and then somebody else. Only holders call.</summary>
    private string ClaimantOf(BigInteger id)
    {
        bool exists = id.Sign > 0 && id <= State.LastRequestId;
        string owner = exists ? State.Requests[(int)id].Owner : "";
        return holders.Contains(owner, StringComparer.Ordinal) && dice.Percent(90) ? owner : Holder();
    }

    /// <summary>Several requests of one owner with hints; sometimes twice the same, a stale hint, or one hint too few.</summary>
    private (string Owner, List<BigInteger> Ids, List<BigInteger> Hints) Claims()
    {
        BigInteger first = AnyRequest();
        string owner = ClaimantOf(first);
        List<BigInteger> ids = [.. Enumerable.Range(1, State.LastFinalizedId)
            .Where(id => !State.Requests[id].Claimed && string.Equals(State.Requests[id].Owner, owner, StringComparison.Ordinal))
            .Where(_ => dice.Percent(60))
            .Take(5)
            .Select(static id => new BigInteger(id))];
        if (dice.Percent(15))
        {
            ids.Add(ids.Count > 0 && dice.Percent(50) ? ids[0] : first);
        }

        List<BigInteger> hints = [.. ids.Select(Hint)];
        if (dice.Percent(5))
        {
            hints.Add(1);
        }

        return (owner, ids, hints);
    }

    private BigInteger Hint(BigInteger id)
    {
        bool known = id.Sign > 0 && id <= State.LastRequestId;
        BigInteger right = known ? lido.HintFor((int)id) : 0;
        return dice.Below(40) switch
        {
            0 => 0,
            1 => right + 1,
            2 => BigInteger.Max(0, right - 1),
            3 => ReferenceNumber.Max256,
            _ => right,
        };
    }
}
