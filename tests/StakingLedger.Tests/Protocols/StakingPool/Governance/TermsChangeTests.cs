using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

public sealed class TermsChangeTests
{
    [Fact]
    public void Terms_come_into_force_with_the_report_of_their_epoch_or_the_first_later_one_and_that_report_uses_them()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        PoolTerms next = pool.Pool.Terms.WithFee(1_000, RewardFeeForm.TwoFloors) with { Version = 2 };
        TermsProposed proposed = pool.Do(Governor, new ProposeTerms(next, Ep(5)));
        Assert.Equal(new TermsProposed(1, next, Ep(5)), proposed);
        Assert.Equal(new ProposalView(1, Governor, next, Ep(5)), pool.Pool.PendingProposal);
        Assert.Equal(new PoolRejection.OwnProposal(Governor), pool.Refused(Governor, new ApproveTerms(1)));
        Assert.Equal(new TermsApproved(1, Ep(5)), pool.Do(SecondGovernor, new ApproveTerms(1)));
        Assert.Null(pool.Pool.PendingProposal);
        Assert.Equal(Ep(5), pool.Pool.ScheduledTerms!.From);

        EpochReported before = pool.Report(r => r with { Epoch = Ep(4), PoolExecutionRewards = Wei(100) });
        Assert.Equal((false, 1U, Shares.Zero), (before.Plan.TermsActivated, before.Plan.TermsVersion, before.Plan.Fee.Shares));
        EpochReported after = pool.Report(r => r with { Epoch = Ep(7), PoolExecutionRewards = Wei(110) });

        // 11 of 1,210 at 1,000 shares: ⌊11·1000/1199⌋ = 9.
        Assert.Equal((true, 2U, Sh(9)), (after.Plan.TermsActivated, after.Plan.TermsVersion, after.Plan.Fee.Shares));
        Assert.Equal(next, pool.Pool.Terms);
        Assert.Null(pool.Pool.ScheduledTerms);
    }

    [Fact]
    public void Every_part_of_the_charter_is_fixed_and_the_first_that_differs_is_named()
    {
        TestPool pool = TestPool.Open();
        PoolTerms next = pool.Pool.Terms with { Version = 2 };
        PoolCharter charter = next.Charter;
        foreach ((string field, PoolCharter other) in new (string, PoolCharter)[]
        {
            ("Pool", charter with { Pool = PoolId.Parse("other"), ShareToken = "x" }),
            ("Asset", charter with { Asset = new AssetDefinition("ETH", 6), RateSource = RateSource.Reported }),
            ("Asset", charter with { Asset = new AssetDefinition("SOL", 18) }),
            ("ShareToken", charter with { ShareToken = "x" }),
            ("TokenModel", charter with { TokenModel = TokenModel.ValueAccruing }),
            ("RateSource", charter with { RateSource = RateSource.Reported }),
            ("Defence", charter with { Defence = FirstDepositorDefence.VirtualShares(0) }),
            ("Accounts", charter with { Accounts = charter.Accounts with { Treasury = Bob } }),
            ("ReportedBy", charter with { ReportedBy = ReportSubject.Operators }),
            ("ValidatorSize", charter with { ValidatorSize = ValidatorSize.Fixed32 }),
        })
        {
            Assert.Equal(
                new PoolRejection.TermsCannotChange(field), pool.Refused(Governor, new ProposeTerms(next with { Charter = other }, Ep(1))));
        }
    }

    [Fact]
    public void A_new_proposal_replaces_the_pending_one_and_the_old_number_is_unknown_then()
    {
        TestPool pool = TestPool.Open();
        _ = pool.Do(Governor, new ProposeTerms(pool.Pool.Terms with { Version = 2, DepositFee = Bp(1) }, Ep(1)));
        _ = pool.Do(SecondGovernor, new ProposeTerms(pool.Pool.Terms with { Version = 2, DepositFee = Bp(2) }, Ep(0)));
        Assert.Equal(new PoolRejection.UnknownProposal(1), pool.Refused(SecondGovernor, new ApproveTerms(1)));
        _ = pool.Do(Governor, new ApproveTerms(2));
        _ = pool.Report();
        Assert.Equal(Bp(2), pool.Pool.Terms.DepositFee);
    }

    [Fact]
    public void Approved_terms_that_wait_are_replaced_by_others_and_bring_their_own_oracles()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 100).ProposeAndApprove(static t => t with { DepositFee = Bp(1) });
        pool.ProposeAndApprove(static t => t with { DepositFee = Bp(2), Roles = t.Roles with { Oracles = [Carol] } });
        Assert.Equal(Bp(2), pool.Pool.ScheduledTerms!.Terms.DepositFee);

        // The report that brings them into force is the new oracle's; whoever confirms it may be of either.
        Assert.Equal("pool.not-permitted", pool.Refused(Oracle, pool.NextReport()).Code);
        _ = pool.Do(Carol, new ConfirmReport(pool.NextReport().Digest));
        EpochReported reported = pool.Do(Carol, pool.NextReport());
        Assert.True(reported.Plan.TermsActivated);
        Assert.Equal((2U, Bp(2)), (pool.Pool.Terms.Version, pool.Pool.Terms.DepositFee));
    }

    [Fact]
    public void All_that_terms_may_say_survives_the_journal_and_a_snapshot()
    {
        Random random = new(8);
        for (int i = 0; i < 60; i++)
        {
            PoolTerms terms = new RandomTerms(random).First();
            TestPool pool = TestPool.Open(terms);
            Assert.Equal(terms, pool.Pool.Terms);
            Assert.Equal(new PoolOpened(terms), pool.Pool.Ledger.EventAt(EventNumber.First));
            PoolTerms next = new RandomTerms(random).Changed(terms) with { Version = 2 };
            next = next with { Limits = next.Limits with { MaxEpochStep = (ulong)i + 1 } };
            _ = pool.Do(Governor, new ProposeTerms(next, Ep(3)));
            _ = pool.Do(SecondGovernor, new ApproveTerms(1));
            StakingPool restored = StakingPool.Restore(pool.Pool.Snapshot());
            Assert.Equal((terms, next), (restored.Terms, restored.ScheduledTerms!.Terms));
        }
    }

    [Fact]
    public void The_oracles_of_approved_terms_give_and_confirm_the_report_that_brings_them_into_force()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 100).Staked(1);
        pool = pool.ProposeAndApprove(static t => t with
        {
            Roles = t.Roles with { Oracles = [Bob, Carol] },
            Limits = new PoolLimits { MaxPenalty = BasisPoints.Zero },
        });
        EpochNumber from = pool.Pool.ScheduledTerms!.From;
        ReportEpoch report = pool.NextReport(TestPool.Line(100) with { Slashings = Wei(1) }) with { Epoch = from };
        Assert.Equal("pool.not-permitted", pool.Refused(Oracle, report).Code);
        Assert.Equal("pool.penalty-needs-confirmation", pool.Refused(Bob, report).Code);
        Assert.Equal("pool.not-permitted", pool.Refused(Alice, new ConfirmReport(report.Digest)).Code);
        _ = pool.Do(Carol, new ConfirmReport(report.Digest));
        Assert.True(pool.Do(Bob, report).Plan.TermsActivated);
        Assert.Equal<AccountId>([Bob, Carol], pool.Pool.Terms.Roles.Oracles);
    }

    [Fact]
    public void Terms_that_are_approved_later_replace_those_that_wait()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 100);
        PoolTerms never = pool.Pool.Terms with { Version = 2, DepositFee = BasisPoints.FromPercent(1) };
        _ = pool.Do(Governor, new ProposeTerms(never, Ep(ulong.MaxValue)));
        _ = pool.Do(SecondGovernor, new ApproveTerms(1));
        PoolTerms soon = never with { DepositFee = BasisPoints.FromPercent(2) };
        _ = pool.Do(Governor, new ProposeTerms(soon, Ep(1_000)));
        _ = pool.Do(SecondGovernor, new ApproveTerms(2));
        _ = pool.Report(r => r with { Epoch = Ep(1_000) });
        Assert.Equal(soon, pool.Pool.Terms);
        Assert.Null(pool.Pool.ScheduledTerms);
    }

    [Fact]
    public void A_guardian_pauses_and_only_a_governor_resumes()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10);
        Assert.Equal(new PoolPaused(), pool.Do(Guardian, new PausePool()));
        Assert.True(pool.Pool.IsPaused);
        Assert.Equal("pool.not-permitted", pool.Refused(Guardian, new ResumePool()).Code);

        // Reports and money for bonds and insurance go on.
        _ = pool.Reward(Wei(5));
        _ = pool.Do(Treasurer, new FundInsurance(Wei(1)));
        Assert.Equal(new PoolResumed(), pool.Do(Governor, new ResumePool()));
        Assert.False(pool.Pool.IsPaused);
        _ = pool.Do(Governor, new PausePool());
    }
}
