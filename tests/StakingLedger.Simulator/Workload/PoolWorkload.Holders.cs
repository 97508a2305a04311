namespace StakingLedger.Simulator.Workload;

/// <content>What holders do.</content>
internal sealed partial class PoolWorkload
{
    private Envelope Deposit()
    {
        string actor = Depositor();
        return By(actor, new ModelCommand.Deposit(dice.Percent(70) ? actor : cast.Holder(), DepositAmount()));
    }

    private string Depositor() => Terms.Roles.EverybodyDeposits
        ? cast.Holder()
        : dice.Pick(Terms.Roles.Grants.Where(static g => g.Role == Role.Depositor).ToList()).Account;

    private BigInteger DepositAmount()
    {
        if (mood == Mood.Extremes && !maker.Scale.IsWild)
        {
            return dice.Between(1, 2);
        }

        if (mood == Mood.Extremes)
        {
            return dice.Below(8) switch
            {
                < 3 => 1,
                < 6 => BigInteger.One << 120,
                6 => dice.Bits(128),
                _ => BigInteger.Max(0, Bounds.Amount - State.Holdings),
            };
        }

        BigInteger most = State.Holdings > maker.Scale.Plenty ? Unit * 2 : Unit * 120;
        return dice.Below(12) switch
        {
            0 => dice.Between(1, 3),
            1 => maker.Scale.Step * dice.Between(1, 4),
            _ => dice.Below(most) + 1,
        };
    }

    private Envelope Donate()
    {
        return By(dice.Percent(95) ? Depositor() : Cast.Stranger, new ModelCommand.Donate(dice.Below(Unit * 5) + 1));
    }

    private Envelope TransferAssets()
    {
        string from = SomeHolder();
        BigInteger balance = HopeOf(from);
        BigInteger amount = dice.Percent(8) ? balance + dice.Between(0, 2) : dice.PartOf(balance);
        return By(ActorFor(from), new ModelCommand.TransferAssets(from, Receiver(), amount));
    }

    private Envelope TransferShares()
    {
        string from = SomeHolder();
        BigInteger shares = State.SharesOf(from);
        BigInteger moved = dice.Percent(5) ? shares + 1 : dice.PartOf(shares);
        return By(ActorFor(from), new ModelCommand.TransferShares(from, dice.Percent(5) ? from : Receiver(), moved));
    }

    private Envelope Request()
    {
        if (State.Pending.Count >= MostPending)
        {
            return dice.Percent(50) ? Finalise() : Cancel();
        }

        string holder = SomeHolder();
        bool wantsAll = mood == Mood.Run || dice.Percent(8);
        if (dice.Percent(50))
        {
            BigInteger shares = State.SharesOf(holder);
            return By(ActorFor(holder), new ModelCommand.RequestWithdrawalOfShares(holder, wantsAll ? shares : dice.PartOf(shares)));
        }

        BigInteger balance = HopeOf(holder);
        BigInteger amount = wantsAll ? balance : dice.PartOf(balance);
        return By(ActorFor(holder), new ModelCommand.RequestWithdrawal(holder, dice.Percent(3) ? balance + 1 : amount));
    }

    private Envelope Cancel()
    {
        ulong id = State.Pending.IsEmpty || dice.Percent(8) ? AnyRequest() : State.Pending[dice.Below(State.Pending.Count)];
        return By(OwnerOf(id), new ModelCommand.CancelWithdrawal(id));
    }

    private Envelope Finalise()
    {
        BigInteger budget = dice.Percent(60) ? State.Buffered : dice.PartOf(State.Buffered);
        string actor = dice.Percent(50) ? cast.Oracle() : Cast.Treasurer;
        return By(actor, new ModelCommand.FinaliseWithdrawals(dice.Percent(3) ? budget + 1 : budget));
    }

    private Envelope Claim()
    {
        List<ulong> ready = [.. Newest(60).Where(id => State.Requests[id].HasFinalised)];
        ulong id = ready.Count > 0 && dice.Percent(90) ? dice.Pick(ready) : AnyRequest();
        return By(OwnerOf(id), new ModelCommand.ClaimWithdrawal(id));
    }

    private Envelope TransferClaim()
    {
        ulong id = AnyRequest();
        return By(OwnerOf(id), new ModelCommand.TransferClaim(id, Receiver()));
    }

    private Envelope Redeem()
    {
        string holder = SomeHolder();
        return By(ActorFor(holder), new ModelCommand.Redeem(holder, dice.PartOf(State.SharesOf(holder))));
    }

    private string ActorFor(string holder) => dice.Percent(85) ? holder : Cast.Custodian;

    /// <summary>Mostly somebody who holds shares.</summary>
    private string SomeHolder()
    {
        string holder = cast.Holder();
        for (int i = 0; i < 8 && State.SharesOf(holder).IsZero; i++)
        {
            holder = cast.Holder();
        }

        return dice.Percent(2) ? dice.Pick("treasury", "insurance", "partner", "reward-1") : holder;
    }

    private string Receiver() => dice.Percent(97) ? cast.Holder() : dice.Pick("treasury", "queue", "dead", "newcomer");

    private BigInteger BalanceOf(string account) => State.PricingPair.ToAssets(State.SharesOf(account));

    /// <summary>The balance, or now and then what somebody without one asks for all the same.</summary>
    private BigInteger HopeOf(string account)
    {
        BigInteger balance = BalanceOf(account);
        return balance.IsZero && dice.Percent(60) ? 1 + dice.Below(Unit) : balance;
    }

    private ulong AnyRequest() => State.LastRequest == 0 || dice.Percent(5)
        ? State.LastRequest + 1 + (ulong)dice.Below(3)
        : State.LastRequest - (ulong)dice.Below((int)Math.Min(State.LastRequest, 80));

    private string OwnerOf(ulong id) => State.Requests.TryGetValue(id, out ModelRequest? request)
        ? ActorFor(request.Owner)
        : cast.Holder();

    private IEnumerable<ulong> Newest(int count)
    {
        for (ulong id = State.LastRequest; id > 0 && count > 0; id--, count--)
        {
            yield return id;
        }
    }
}
