using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <content>Losses, the queue, governance and the ledger's own services.</content>
public sealed partial class CookbookExamples
{
    [Fact]
    public void A_slashing_is_paid_by_the_bond_then_by_insurance_then_by_the_holders()
    {
        StakingPool pool = Staked(Plain());
        OperatorId north = OperatorId.From(1);
        ValidatorId first = ValidatorId.From(101);

        // cookbook:begin slashing
        pool.Execute(new PostBond(north, Ether("1.5")), By(Desk, "2026-03-02T00:00:00Z")).OrThrow();
        pool.Execute(new FundInsurance(Ether("0.7")), By(Desk, "2026-03-02T00:00:00Z")).OrThrow();

        ReportEpoch report = new()
        {
            Epoch = EpochNumber.From(3),
            ReferenceTime = Timestamp.Parse("2026-04-01T00:00:00Z"),
            Lines = [ReportLine.Of(first) with { Slashings = Ether("3"), InactivityPenalties = Ether("0.2") }],
        };
        PoolReportPlan plan = pool.Execute(report, By(Oracle, "2026-04-01T01:00:00Z")).OrThrow().Plan;
        Amount byBond = plan.BondCover;                               // 1.5 ether, all of it for the slashing
        Amount byInsurance = plan.InsuranceCover;                     // 0.7 ether
        Amount byHolders = plan.Pre.Assets - plan.Post.Assets;        // 1 ether
        foreach (RateStep step in plan.Steps)
        {
            Console.WriteLine($"{step.Cause}: {step.After.Assets}");  // ConsensusPenalty, Slashing, BondCover, InsuranceCover
        }

        // cookbook:end slashing
        Assert.Equal(Ether("1.5"), byBond);
        Assert.Equal(Ether("0.7"), byInsurance);
        Assert.Equal(Ether("1"), byHolders);
        Assert.Equal(
            [StepCause.ConsensusPenalty, StepCause.Slashing, StepCause.BondCover, StepCause.InsuranceCover],
            [.. from step in (IEnumerable<RateStep>)plan.Steps select step.Cause]);
        pool.Ledger.DemandInvariants();
    }

    [Fact]
    public void The_queue_is_finalised_in_order_and_a_request_by_shares_in_parts()
    {
        StakingPool pool = Staked(Plain(ExitPolicy.ByShares));

        // cookbook:begin queue
        RequestId alice = pool.Execute(new RequestWithdrawal(Alice, Ether("20")), By(Alice, "2026-03-02T00:00:00Z")).OrThrow().Request;
        RequestId bob = pool.Execute(new RequestWithdrawal(Bob, Ether("10")), By(Bob, "2026-03-02T00:01:00Z")).OrThrow().Request;

        // What would a budget of 25 ether do? A preview has every number and changes nothing.
        FinaliseWithdrawals budget = new(Ether("25"));
        WithdrawalsFinalised preview = pool.Preview(budget, By(Desk, "2026-03-03T00:00:00Z")).OrThrow();
        WithdrawalsFinalised done = pool.Execute(budget, By(Desk, "2026-03-03T00:00:00Z")).OrThrow();

        Amount first = pool.Execute(new ClaimWithdrawal(alice), By(Alice, "2026-03-04T00:00:00Z")).OrThrow().Paid;  // all of her 20
        Amount part = pool.Execute(new ClaimWithdrawal(bob), By(Bob, "2026-03-04T00:00:00Z")).OrThrow().Paid;       // half of his 10
        WithdrawalView waiting = pool.RequestOf(bob)!;                                                                // the rest waits
        Checkpoint checkpoint = pool.Checkpoints[^1];                                                                 // what was done
        // cookbook:end queue

        Assert.Equal(preview, done);
        Assert.Equal("19.999999999999999999", first.ToEtherString());
        Assert.Equal("5", part.ToEtherString());
        Assert.Equal(RequestStatus.Pending, waiting.Status);
        Assert.Equal(done.SetAside, checkpoint.SetAside);
        pool.Ledger.DemandInvariants();
    }

    [Fact]
    public void Two_governors_change_the_fee_from_an_epoch_on()
    {
        StakingPool pool = Staked(Plain());

        // cookbook:begin terms
        PoolTerms next = pool.Terms with
        {
            Version = pool.Terms.Version + 1,
            RewardFee = pool.Terms.RewardFee with { Rate = BasisPoints.FromPercent(5) },
        };
        TermsProposed proposed = pool.Execute(new ProposeTerms(next, EpochNumber.From(4)), By(Governor, "2026-03-02T00:00:00Z")).OrThrow();
        ApproveTerms approve = new(proposed.Proposal);
        Rejection? own = pool.Execute(approve, By(Governor, "2026-03-02T00:01:00Z")).Rejection;     // pool.own-proposal
        pool.Execute(approve, By(SecondGovernor, "2026-03-02T00:02:00Z")).OrThrow();

        // Epoch 4 is never reported: the terms come into force with the first report after it.
        ReportEpoch report = new()
        {
            Epoch = EpochNumber.From(5),
            ReferenceTime = Timestamp.Parse("2026-06-01T00:00:00Z"),
            PoolExecutionRewards = Ether("1"),
        };
        EpochReported reported = pool.Execute(report, By(Oracle, "2026-06-01T01:00:00Z")).OrThrow();
        Amount fee = reported.Plan.Fee.Assets;                                                       // 0.05 ether, by the new terms
        ulong missed = reported.MissedEpochs;                                                        // 2: epochs 3 and 4
        // cookbook:end terms

        Assert.Equal(PoolRejectionCodes.OwnProposal, own?.Code);
        Assert.True(reported.Plan.TermsActivated);
        Assert.Equal(Ether("0.05"), fee);
        Assert.Equal(2UL, missed);
        Assert.Equal(next, pool.Terms);
    }

    [Fact]
    public void A_large_penalty_needs_a_second_pair_of_eyes()
    {
        StakingPool pool = Staked(Plain() with { Limits = new PoolLimits { MaxPenalty = BasisPoints.FromPercent(1) } });

        // cookbook:begin penalty
        ReportEpoch report = new()
        {
            Epoch = EpochNumber.From(3),
            ReferenceTime = Timestamp.Parse("2026-04-01T00:00:00Z"),
            Lines = [ReportLine.Of(ValidatorId.From(101)) with { Slashings = Ether("3") }],
        };
        Outcome<EpochReported> outcome = pool.Execute(report, By(Oracle, "2026-04-01T01:00:00Z"));
        if (outcome.Rejection is PoolRejection.PenaltyNeedsConfirmation needed && needed.Report == report.Digest)
        {
            // Another oracle checks the report on its own, and finds the same digest.
            pool.Execute(new ConfirmReport(report.Digest), By(SecondOracle, "2026-04-01T02:00:00Z")).OrThrow();
            outcome = pool.Execute(report, By(Oracle, "2026-04-01T03:00:00Z"));
        }

        EpochReported reported = outcome.OrThrow();
        // cookbook:end penalty

        Assert.Equal(Ether("3"), reported.Plan.Sums.Loss);
    }

    [Fact]
    public void A_command_that_is_delivered_twice_counts_once()
    {
        StakingPool pool = Staked(Plain());

        // cookbook:begin client-ids
        ClientId id = ClientId.Parse("deposit-2026-000017");
        Deposit deposit = new(Alice, Ether("5"));
        Deposited first = pool.Execute(deposit, By(Alice, "2026-03-02T00:00:00Z").For(id)).OrThrow();
        Deposited again = pool.Execute(deposit, By(Alice, "2026-03-02T00:00:30Z").For(id)).OrThrow();    // the same event, no new one
        Rejection? other = pool.Execute(new Deposit(Alice, Ether("6")), By(Alice, "2026-03-02T00:01:00Z").For(id)).Rejection;

        bool known = pool.Ledger.TryFindReceipt(id, out EventNumber number);                               // where it led to
        // cookbook:end client-ids

        Assert.Equal(first, again);
        Assert.Equal(LedgerRejectionCodes.ClientIdReused, other?.Code);
        Assert.True(known);
        Assert.Equal(pool.Ledger.LastEvent, number);
        Assert.Equal("69.199999999999999999", pool.BalanceOf(Alice).ToEtherString());
        StakingPool restored = StakingPool.Restore(pool.Snapshot());
        Assert.Equal(first, restored.Execute(deposit, By(Alice, "2026-03-03T00:00:00Z").For(id)).OrThrow());
        Assert.Equal(pool.Ledger.StateDigest(), restored.Ledger.StateDigest());
    }

    [Fact]
    public void A_snapshot_restores_the_pool_and_the_past_can_be_audited()
    {
        StakingPool pool = Staked(Plain());

        // cookbook:begin audit
        byte[] snapshot = pool.Snapshot();
        StakingPool restored = StakingPool.Restore(snapshot);
        bool same = restored.Ledger.StateDigest() == pool.Ledger.StateDigest();

        // What did Alice have right after the report of epoch 1, and what was the whole pool like?
        PoolMoment moment = pool.At(EpochNumber.From(1));
        Amount then = moment.BalanceOf(Alice);                          // 60 ether
        StakingPool past = pool.StateAt(moment.Event);

        // An auditor folds the events: no rule is decided again, and the digests must be equal.
        StakingPool replayed = StakingPool.Replay(pool.Events());
        bool proven = replayed.Ledger.JournalDigest(includeOpenTail: true) == pool.Ledger.JournalDigest(includeOpenTail: true);
        replayed.Ledger.DemandInvariants();
        // cookbook:end audit

        Assert.True(same);
        Assert.Equal(Ether("60"), then);
        Assert.Equal(Ether("100"), past.Totals().Assets);
        Assert.True(proven);
    }

    [Fact]
    public void Many_transfers_and_all_balances_go_without_allocating()
    {
        StakingPool pool = Staked(Plain());

        // cookbook:begin bulk
        TransferAssets[] night = [new(Alice, Bob, Ether("1")), new(Bob, Alice, Ether("2")), new(Alice, Bob, Ether("1000"))];
        int accepted = pool.ExecuteAll(night, By(Desk, "2026-03-02T00:00:00Z"), out Rejection? refused);   // 2, and why not the third

        // Every balance at one rate. Accounts are numbered in the order in which they were first seen.
        Amount[] balances = new Amount[pool.Ledger.Accounts.Count];
        pool.CopyBalances(pool.Pair, new AccountHandle(0), balances);
        pool.Ledger.Accounts.TryFind(Bob, out AccountHandle bob);
        Amount bobs = balances[(int)bob.Index];
        // cookbook:end bulk

        Assert.Equal(2, accepted);
        Assert.Equal(PoolRejectionCodes.InsufficientShares, refused?.Code);
        Assert.Equal(pool.BalanceOf(Bob), bobs);
    }
}
