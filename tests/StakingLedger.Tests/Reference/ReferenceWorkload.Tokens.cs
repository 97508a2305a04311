using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Staking, stETH and wrapped stETH.</summary>
internal sealed partial class ReferenceWorkload
{
    private ReferenceOp SubmitBy(string sender, BigInteger value) =>
        Op("submit", sender, ("amount", value), ("referral", dice.Percent(20) ? Holder() : "zero")) with { Value = value };

    private ReferenceOp Submit() => SubmitBy(dice.Percent(95) ? Holder() : "coverer", StakeAmount());

    private ReferenceOp WrappedStake()
    {
        BigInteger value = StakeAmount();
        return Op("wstStake", Holder(), ("amount", value)) with { Value = value };
    }

    /// <summary>Ether that somebody sends: nobody has more than 2^124 wei, but a call may say so and is refused.</summary>
    private BigInteger StakeAmount()
    {
        BigInteger limit = lido.CurrentStakeLimit(block);
        return dice.Below(16) switch
        {
            0 => 0,
            1 => 1,
            2 => dice.Bits(12),
            3 when limit < ReferenceNumber.Ether * 1_000_000 => limit,
            4 when limit < ReferenceNumber.Ether * 1_000_000 => limit + 1,
            5 when lido.IsV3 => ReferenceNumber.Max128,
            5 => ReferenceNumber.Max256,
            _ => dice.Bits(scenario.DepositBits),
        };
    }

    private ReferenceOp Transfer()
    {
        string from = Holder();
        return Op("transfer", from, ("to", Anybody()), ("amount", dice.Near(Balance(from))));
    }

    private ReferenceOp TransferShares()
    {
        string from = Holder();
        return Op("transferShares", from, ("to", Anybody()), ("shares", dice.Near(lido.SharesOf(from))));
    }

    private ReferenceOp Approve()
    {
        string spender = dice.Below(20) switch { 0 => "zero", < 4 => Anybody(), < 8 => "wsteth", _ => "wq" };
        string owner = dice.Percent(10) ? dice.Pick(["coverer", "vaultOwner"]) : Holder();
        if (owner is "coverer")
        {
            spender = "burner";
        }
        else if (owner is "vaultOwner")
        {
            spender = "hub";
        }

        return Op("approve", owner, ("spender", spender), ("amount", ApprovedAmount(Balance(owner))));
    }

    private ReferenceOp TransferFrom()
    {
        (string owner, string spender) = Approved();
        BigInteger asked = dice.Near(BigInteger.Min(Balance(owner), State.Allowance(owner, spender)));
        return Op("transferFrom", spender, ("owner", owner), ("to", Anybody()), ("amount", asked));
    }

    private ReferenceOp TransferSharesFrom()
    {
        (string owner, string spender) = Approved();
        BigInteger asked = dice.Near(lido.SharesOf(owner));
        return Op("transferSharesFrom", spender, ("owner", owner), ("to", Anybody()), ("shares", asked));
    }

    private ReferenceOp Wrap()
    {
        string from = Holder();
        if (State.Allowance(from, "wsteth").IsZero && dice.Percent(80))
        {
            return Op("approve", from, ("spender", "wsteth"), ("amount", ApprovedAmount(Balance(from))));
        }

        return Op("wrap", from, ("amount", dice.Near(Balance(from))));
    }

    private ReferenceOp Unwrap()
    {
        string from = WrappedHolder();
        return Op("unwrap", from, ("amount", dice.Near(State.WrappedOf(from))));
    }

    private ReferenceOp WrappedTransfer()
    {
        string from = WrappedHolder();
        return Op("wstTransfer", from, ("to", Anybody()), ("amount", dice.Near(State.WrappedOf(from))));
    }

    private ReferenceOp WrappedApprove()
    {
        string from = Holder();
        string spender = dice.Below(20) switch { 0 => "zero", < 4 => Anybody(), _ => "wq" };
        return Op("wstApprove", from, ("spender", spender), ("amount", ApprovedAmount(State.WrappedOf(from))));
    }

    private BigInteger ApprovedAmount(BigInteger held) => dice.Below(4) switch
    {
        0 => dice.Near(held),
        1 => held + dice.Bits(90),
        2 => BigInteger.One << 255,
        _ => ReferenceNumber.Max256,
    };

    /// <summary>A pair that may spend, if there is one among the holders; sometimes a pair that may not.</summary>
    private (string Owner, string Spender) Approved()
    {
        string spender = Holder();
        List<string> owners = [.. holders.Where(owner => State.Allowance(owner, spender).Sign > 0)];
        if (dice.Percent(5))
        {
            return ("zero", spender);
        }

        return (owners.Count > 0 && dice.Percent(85) ? dice.Pick(owners) : Holder(), spender);
    }

    private string WrappedHolder()
    {
        List<string> owners = [.. holders.Where(owner => State.WrappedOf(owner).Sign > 0)];
        return owners.Count > 0 && dice.Percent(90) ? dice.Pick(owners) : Holder();
    }

    /// <summary>What somebody holds, or some number where the pool has no price.</summary>
    private BigInteger Balance(string account)
    {
        try
        {
            return lido.BalanceOf(account);
        }
        catch (ReferenceRevertException)
        {
            return dice.Bits(64);
        }
    }
}
