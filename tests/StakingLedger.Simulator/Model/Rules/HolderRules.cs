namespace StakingLedger.Simulator.Model;

/// <summary>Section 5: opening, deposits and transfers.</summary>
internal static class HolderRules
{
    public static void Open(Turn turn, ModelCommand.OpenPool command)
    {
        ModelTerms terms = command.Terms;
        Turn.Require(terms.Roles.Has(turn.Actor, Role.Governor), "not-permitted");
        Turn.Require(terms.Version == 1, "terms-version");
        BigInteger dead = terms.Defence.Kind == DefenceKind.DeadShares ? terms.Defence.DeadShares : 0;
        BigInteger units = BigInteger.Max(1, terms.Defence.VirtualShares);
        turn.State = ModelState.Unopened with
        {
            Terms = terms,
            Buffered = dead,
            Stored = dead.Sign > 0 ? new ModelPair(dead, dead) : new ModelPair(1, units),
            HighWater = new ModelPair(1, units),
            LastReference = turn.Time,
            Bucket = terms.Limits.DepositRate is { } rate ? new DepositBucket(rate.Most, turn.Time) : null,
        };
        if (dead.Sign > 0)
        {
            turn.Mint(terms.Accounts.Dead, dead);
        }

    }

    public static void Deposit(Turn turn, ModelCommand.Deposit command)
    {
        ModelTerms terms = turn.Terms;
        turn.RequireRole(Role.Depositor);
        turn.RequireRunning();
        turn.RequireOrdinary(command.To);
        Turn.RequireAmount(command.Amount);
        Turn.Require(terms.Limits.LeastDeposit is not { } least || command.Amount >= least, "below-minimum");
        Turn.Require(terms.Limits.MostDeposit is not { } most || command.Amount <= most, "above-maximum");
        DepositBucket? bucket = Drawn(turn, command.Amount);
        ModelPair pair = turn.State.PricingPair;
        bool isWorthless = turn.State.Assets == turn.State.Escrow && turn.State.TotalShares.Sign > 0;
        Turn.Require(!pair.IsWithoutAssets && !isWorthless, "pool-without-assets");

        BigInteger fee = ModelPair.FloorOf(command.Amount, terms.DepositFee, Bounds.BasisPoints);
        BigInteger net = command.Amount - fee;
        BigInteger shares = pair.ToShares(net);
        Turn.Require(!shares.IsZero, "buys-no-share");
        turn.RequireCapacity(net, shares);

        turn.State = turn.State with { Buffered = turn.State.Buffered + net, Bucket = bucket };
        turn.Withhold(terms.Accounts.Treasury, fee);
        turn.Mint(command.To, shares);
        turn.Tell("fee", fee);
        turn.Tell("shares", shares);
        if (bucket is not null)
        {
            turn.Tell("left", bucket.Left);
        }

        turn.Mark("deposit.fee", fee.Sign > 0);
        turn.Mark("deposit.bucket", bucket is not null);
        turn.Mark("deposit.into-empty", pair.Shares.IsZero);
    }

    public static void Donate(Turn turn, ModelCommand.Donate command)
    {
        turn.RequireRole(Role.Depositor);
        turn.RequireRunning();
        Turn.RequireAmount(command.Amount);
        Turn.Require(turn.State.TotalShares.Sign > 0, "nobody-to-receive");
        turn.RequireCapacity(command.Amount, 0);
        turn.State = turn.State with { Buffered = turn.State.Buffered + command.Amount };
    }

    public static void Transfer(Turn turn, ModelCommand.TransferAssets command)
    {
        RequireTransfer(turn, command.From, command.To);
        Turn.RequireAmount(command.Amount);
        Turn.Require(!turn.State.PricingPair.IsWithoutAssets, "pool-without-assets");
        BigInteger shares = turn.State.PricingPair.ToShares(command.Amount);
        Turn.Require(!shares.IsZero, "moves-no-share");
        turn.RequireHeld(command.From, shares);
        turn.Move(command.From, command.To, shares);
        turn.Tell("shares", shares);
    }

    public static void Transfer(Turn turn, ModelCommand.TransferShares command)
    {
        RequireTransfer(turn, command.From, command.To);
        Turn.RequireShares(command.Shares);
        turn.RequireHeld(command.From, command.Shares);
        turn.Move(command.From, command.To, command.Shares);
        turn.Tell("shares", command.Shares);
        turn.Mark("transfer.to-oneself", string.Equals(command.From, command.To, StringComparison.Ordinal));
    }

    private static void RequireTransfer(Turn turn, string from, string to)
    {
        turn.RequireActsFor(from);
        turn.RequireRunning();
        Turn.Require(turn.Terms.TransfersAllowed, "transfers-not-allowed");
        turn.RequireOrdinary(from);
        turn.RequireOrdinary(to);
    }

    /// <summary>The bucket after a deposit, or a refusal when it does not hold enough.</summary>
    private static DepositBucket? Drawn(Turn turn, BigInteger amount)
    {
        if (turn.Terms.Limits.DepositRate is not { } rate)
        {
            return null;
        }

        DepositBucket bucket = turn.State.Bucket!;
        BigInteger refilled = bucket.Left + ModelPair.FloorOf(rate.Most, turn.Time - bucket.Last, rate.Window);
        BigInteger available = BigInteger.Min(rate.Most, refilled);
        Turn.Require(amount <= available, "deposit-rate-limit");
        return new DepositBucket(available - amount, turn.Time);
    }
}
