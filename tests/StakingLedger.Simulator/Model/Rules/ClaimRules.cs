namespace StakingLedger.Simulator.Model;

/// <summary>Section 6: claims are paid or passed on, and shares are redeemed at once.</summary>
internal static class ClaimRules
{
    public static ModelRequest Known(Turn turn, ulong id)
    {
        Turn.Require(turn.State.Requests.TryGetValue(id, out ModelRequest? request), "unknown-request");
        return request!;
    }

    public static void Claim(Turn turn, ModelCommand.ClaimWithdrawal command)
    {
        ModelRequest request = Known(turn, command.Id);
        turn.RequireActsFor(request.Owner);
        Turn.Require(!request.IsClosed, "already-claimed");
        Turn.Require(request.HasFinalised, "not-finalised");
        BigInteger paid = request.SetAside;
        BigInteger fee = ModelPair.FloorOf(paid, request.FeeRate, Bounds.BasisPoints);
        BigInteger burnt = 0;
        if (request.Policy == ExitPolicy.Frozen)
        {
            burnt = request.Shares;
            turn.State = turn.State with { Escrow = turn.State.Escrow - paid };
            turn.Burn(turn.Terms.Accounts.Queue, burnt);
        }
        else
        {
            turn.State = turn.State with { Reserved = turn.State.Reserved - paid };
        }

        turn.Withhold(turn.Terms.Accounts.Treasury, fee);
        turn.State = turn.State with
        {
            Requests = turn.State.Requests.SetItem(request.Id, request with
            {
                SetAside = 0,
                HasFinalised = false,
                Shares = request.Shares - burnt,
            }),
        };
        turn.Touch(request.Owner);
        turn.Tell("owner", request.Owner);
        turn.Tell("paid", paid - fee);
        turn.Tell("fee", fee);
        turn.Tell("burnt", burnt);
        turn.Mark($"claim.{request.Policy}");
        turn.Mark("claim.fee", fee.Sign > 0);
        turn.Mark("claim.nothing", paid.IsZero);
        turn.Mark("claim.in-part", request.IsPending);
        turn.Mark("claim.while-paused", turn.State.IsPaused);
    }

    public static void Transfer(Turn turn, ModelCommand.TransferClaim command)
    {
        ModelRequest request = Known(turn, command.Id);
        turn.RequireActsFor(request.Owner);
        turn.RequireRunning();
        Turn.Require(turn.Terms.TransfersAllowed, "transfers-not-allowed");
        turn.RequireOrdinary(command.To);
        Turn.Require(!request.IsClosed, "already-claimed");
        turn.State = turn.State with
        {
            Requests = turn.State.Requests.SetItem(request.Id, request with { Owner = command.To }),
        };
        turn.Touch(request.Owner);
        turn.Touch(command.To);
        turn.Tell("from", request.Owner);
    }

    public static void Redeem(Turn turn, ModelCommand.Redeem command)
    {
        turn.RequireActsFor(command.Holder);
        turn.RequireRunning();
        Turn.Require(turn.Terms.Exit.MayRedeem, "redemption-off");
        turn.RequireOrdinary(command.Holder);
        Turn.RequireShares(command.Shares);
        ModelPair pair = turn.State.PricingPair;
        Turn.Require(!pair.IsWithoutAssets, "pool-without-assets");
        Turn.RequireExistingShares(command.Shares);
        BigInteger worth = pair.ToAssets(command.Shares);
        Turn.Require(!worth.IsZero, "worth-nothing");
        turn.RequireWithdrawalLimits(command.Holder, command.Shares, worth);
        turn.RequireHeld(command.Holder, command.Shares);
        BigInteger most = BigInteger.Min(RequestRules.UsableOf(turn.State), turn.State.Assets - turn.State.Escrow);
        Turn.Require(worth <= most, "buffer-short");

        BigInteger fee = ModelPair.FloorOf(worth, turn.Terms.WithdrawalFee, Bounds.BasisPoints);
        turn.State = turn.State with { Buffered = turn.State.Buffered - worth };
        turn.Burn(command.Holder, command.Shares);
        turn.Withhold(turn.Terms.Accounts.Treasury, fee);
        turn.Tell("assets", worth);
        turn.Tell("fee", fee);
        turn.Mark("redeem.fee", fee.Sign > 0);
    }
}
