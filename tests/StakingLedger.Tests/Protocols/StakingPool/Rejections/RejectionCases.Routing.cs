using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <content>Operators, validators, bonds, governance.</content>
internal static partial class RejectionCases
{
    private static TestPool WithOperator(ulong validators = 1) => Plain().WithOperator(1, validators);

    private static TestPool Retired()
    {
        TestPool pool = WithOperator(validators: 0);
        _ = pool.Do(Manager, new RetireOperator(Op(1)));
        return pool;
    }

    private static TestPool Suspended()
    {
        TestPool pool = WithOperator();
        _ = pool.Do(Manager, new SuspendOperator(Op(1)));
        return pool;
    }

    private static IEnumerable<RejectionCase> OfRouting()
    {
        RegisterOperator register = new(Op(1), Queue, 1, 1, BasisPoints.All);
        yield return Case("not-permitted", () => WithOperator(), Alice, register);
        yield return Case("operator-exists", () => WithOperator(), Manager, register);
        yield return Case("reserved-account", Plain, Manager, register);

        foreach (IPoolCommand command in new IPoolCommand[]
        {
            new SetOperatorLimits(Op(2), 1, 1, BasisPoints.All), new SuspendOperator(Op(2)), new ReinstateOperator(Op(2)),
            new RetireOperator(Op(2)), new RegisterValidators(Op(2), [Val(100)], false),
        })
        {
            yield return Case("not-permitted", () => WithOperator(), Treasurer, command);
            yield return Case("unknown-operator", () => WithOperator(), Manager, command);
        }

        yield return Case("operator-retired", Retired, Manager, new SetOperatorLimits(Op(1), 1, 1, BasisPoints.All));
        yield return Case("operator-not-active", Suspended, Manager, new SuspendOperator(Op(1)));
        yield return Case("operator-not-suspended", () => WithOperator(), Manager, new ReinstateOperator(Op(1)));
        yield return Case("operator-not-suspended", Retired, Manager, new ReinstateOperator(Op(1)));
        yield return Case("operator-retired", Retired, Manager, new RetireOperator(Op(1)));
        yield return Case("operator-has-stake", () => WithOperator().Allocate(1), Manager, new RetireOperator(Op(1)));
        yield return Case("operator-not-active", Suspended, Manager, new RegisterValidators(Op(1), [Val(100)], false));
        yield return Case("validator-exists", () => WithOperator(), Manager, new RegisterValidators(Op(1), [Val(5), Val(100)], false));
        yield return Case("validator-exists", () => WithOperator(), Manager, new RegisterValidators(Op(1), [Val(5), Val(5)], true));

        yield return Case("not-permitted", () => Paused(Plain()), Oracle, new AllocateStake(1));
        yield return Case("paused", () => Paused(TestPool.Open()), Manager, new AllocateStake(1));
        yield return Case("buffer-short", () => TestPool.Open().Deposit(Alice, 31), Manager, new AllocateStake(1));
        yield return Case("no-capacity", Suspended, Manager, new AllocateStake(1));
        RoutingTerms lines = new() { Strategy = RoutingStrategy.Queues };
        yield return Case("no-capacity", () => Of(TestTerms.Plain.With(lines)), Manager, new AllocateStake(ulong.MaxValue));
    }

    private static IEnumerable<RejectionCase> OfTreasury()
    {
        yield return Case("not-permitted", () => WithOperator(), Alice, new PostBond(Op(2), Amount.Zero));
        yield return Case("unknown-operator", () => WithOperator(), Manager, new PostBond(Op(2), Amount.Zero));
        yield return Case("operator-retired", Retired, Treasurer, new PostBond(Op(1), Amount.Zero));
        yield return Case("zero-amount", () => WithOperator(), Treasurer, new PostBond(Op(1), Amount.Zero));
        yield return Case("amount-too-large", () => WithOperator(), Treasurer, new PostBond(Op(1), MaxAssets + Wei(1)));
        yield return Case("capacity-exceeded", () => Bonded(Wei(1)), Treasurer, new PostBond(Op(1), MaxAssets));

        yield return Case("not-permitted", () => WithOperator(), Manager, new ReleaseBond(Op(2), Amount.Zero));
        yield return Case("unknown-operator", () => WithOperator(), Treasurer, new ReleaseBond(Op(2), Amount.Zero));
        yield return Case("zero-amount", () => WithOperator(), Treasurer, new ReleaseBond(Op(1), Amount.Zero));
        yield return Case("amount-too-large", () => WithOperator(), Treasurer, new ReleaseBond(Op(1), MaxAssets + Wei(1)));
        yield return Case("bond-short", () => Bonded(Wei(9)), Treasurer, new ReleaseBond(Op(1), Wei(10)));

        yield return Case("not-permitted", Plain, Manager, new FundInsurance(Amount.Zero));
        yield return Case("zero-amount", Plain, Treasurer, new FundInsurance(Amount.Zero));
        yield return Case("amount-too-large", Plain, Treasurer, new FundInsurance(MaxAssets + Wei(1)));
        yield return Case("capacity-exceeded", Insured, Treasurer, new FundInsurance(MaxAssets));

        yield return Case("not-permitted", Plain, Governor, new CollectFees(Treasury));
        yield return Case("nothing-to-collect", Plain, Treasurer, new CollectFees(Treasury));
        yield return Case("nothing-to-collect", Plain, Treasurer, new CollectFees(Stranger));
    }

    private static TestPool Bonded(Amount bond)
    {
        TestPool pool = WithOperator();
        _ = pool.Do(Treasurer, new PostBond(Op(1), bond));
        return pool;
    }

    private static TestPool Insured()
    {
        TestPool pool = Plain();
        _ = pool.Do(Treasurer, new FundInsurance(Wei(1)));
        return pool;
    }

    private static IEnumerable<RejectionCase> OfGovernance()
    {
        PoolTerms next = TestTerms.Plain with { Version = 2 };
        PoolTerms other = next with { Charter = next.Charter with { ShareToken = "other" }, Version = 9 };
        yield return Case("not-permitted", () => Paused(Plain()), Treasurer, new PausePool());
        yield return Case("already-paused", () => Paused(Plain()), Governor, new PausePool());
        yield return Case("not-permitted", Plain, Guardian, new ResumePool());
        yield return Case("not-paused", Plain, Governor, new ResumePool());

        yield return Case("not-permitted", Plain, Oracle, new ProposeTerms(other, Ep(0)));
        yield return Case("terms-cannot-change", Reported, Governor, new ProposeTerms(other, Ep(0)));
        yield return Case("terms-version", Reported, Governor, new ProposeTerms(next with { Version = 3 }, Ep(0)));
        yield return Case("terms-too-late", Reported, Governor, new ProposeTerms(next, Ep(1)));

        yield return Case("not-permitted", Plain, Oracle, new ApproveTerms(1));
        yield return Case("unknown-proposal", Plain, Governor, new ApproveTerms(1));
        yield return Case("unknown-proposal", Proposed, SecondGovernor, new ApproveTerms(2));
        yield return Case("own-proposal", ScheduledAndProposed, Governor, new ApproveTerms(2));
        yield return Case("terms-already-scheduled", ScheduledAndProposed, SecondGovernor, new ApproveTerms(2));
        yield return Case("terms-version", ActivatedAndProposed, SecondGovernor, new ApproveTerms(2));
        yield return Case("terms-too-late", ProposedTooLong, SecondGovernor, new ApproveTerms(1));

        yield return Case("not-permitted", Plain, Governor, new ConfirmReport(Digest.OfKeccak("x"u8)));
        yield return Case("already-confirmed", Confirmed, Oracle, new ConfirmReport(Digest.OfKeccak("x"u8)));
    }

    private static TestPool Reported()
    {
        TestPool pool = Plain();
        _ = pool.Report();
        return pool;
    }

    private static TestPool Proposed()
    {
        TestPool pool = Plain();
        _ = pool.Do(Governor, new ProposeTerms(pool.Pool.Terms with { Version = 2 }, Ep(1)));
        return pool;
    }

    private static TestPool ScheduledAndProposed()
    {
        TestPool pool = Plain().ProposeAndApprove(static t => t with { DepositFee = Bp(1) });
        _ = pool.Do(Governor, new ProposeTerms(pool.Pool.Terms with { Version = 2 }, Ep(1)));
        return pool;
    }

    private static TestPool ActivatedAndProposed()
    {
        TestPool pool = ScheduledAndProposed();
        _ = pool.Report();
        return pool;
    }

    private static TestPool ProposedTooLong()
    {
        TestPool pool = Proposed();
        _ = pool.Report();
        return pool;
    }

    private static TestPool Confirmed()
    {
        TestPool pool = Plain();
        _ = pool.Do(Oracle, new ConfirmReport(Digest.OfKeccak("x"u8)));
        return pool;
    }
}
