using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

public sealed class OperatorTests
{
    [Fact]
    public void An_operator_lives_from_registration_over_suspension_to_retirement()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        OperatorRegistered registered = pool.Do(Manager, new RegisterOperator(Op(7), Bob, 3, 40, Bp(5_000)));
        Assert.Equal(new OperatorRegistered(Op(7), Bob, 3, 40, Bp(5_000)), registered);
        Assert.Equal(new OperatorLimitsSet(Op(7), 4, 50, Bp(6_000)), pool.Do(Manager, new SetOperatorLimits(Op(7), 4, 50, Bp(6_000))));
        OperatorView view = pool.Pool.OperatorOf(Op(7))!;
        Assert.Equal(
            (Bob, 4UL, 50UL, Bp(6_000), OperatorStatus.Active),
            (view.RewardAccount, view.Weight, view.MaxUnits, view.ShareLimit, view.Status));

        Assert.Equal(OperatorStatus.Suspended, pool.Do(Manager, new SuspendOperator(Op(7))).Status);
        _ = pool.Do(Manager, new SetOperatorLimits(Op(7), 1, 1, Bp(1)));
        Assert.Equal(OperatorStatus.Active, pool.Do(Manager, new ReinstateOperator(Op(7))).Status);
        _ = pool.Do(Manager, new SuspendOperator(Op(7)));
        Assert.Equal(OperatorStatus.Retired, pool.Do(Manager, new RetireOperator(Op(7))).Status);
        Assert.Null(pool.Pool.OperatorOf(Op(8)));
    }

    [Fact]
    public void A_validator_is_registered_then_active_then_exited_and_its_units_leave_its_operator()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000).WithOperator(1, validators: 2).Allocate(5);
        Assert.Equal(
            [
                new ValidatorView(Val(100), Op(1), false, ValidatorStatus.Active, 4, Amount.Zero, Wei(128)),
                new ValidatorView(Val(101), Op(1), false, ValidatorStatus.Active, 1, Amount.Zero, Wei(32)),
            ],
            pool.Pool.Validators);
        EpochReported reported = pool.Report(r => r with
        {
            Lines = [TestPool.Line(100) with { Deposited = Wei(128), Swept = Wei(128), Closing = Amount.Zero }],
            Exited = [Val(100)],
        });
        Assert.Equal(new SubjectClosing(100, Amount.Zero, Amount.Zero, Amount.Zero), reported.Plan.Closings[0]);
        OperatorView view = pool.Pool.OperatorOf(Op(1))!;
        Assert.Equal((1UL, 1UL, 1UL, Wei(32)), (view.Units, view.OpenValidators, view.ActiveValidators, view.InFlight));
        Assert.Equal(ValidatorStatus.Exited, pool.Pool.Validators[0].Status);
        Assert.Equal(new PoolRejection.ValidatorNotActive(Val(100)), pool.Refused(Oracle, pool.NextReport(TestPool.Line(100))));
        Assert.Equal(new PoolRejection.OperatorHasStake(Op(1)), pool.Refused(Manager, new RetireOperator(Op(1))));
    }

    [Fact]
    public void Where_reports_name_operators_balances_are_kept_by_operator_and_validators_may_exit_with_any()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ReportSubject.Operators)).Deposit(Alice, 1_000);
        pool.WithOperator(1, validators: 2).Allocate(8);
        Assert.Equal((Wei(256), Amount.Zero), (pool.Pool.OperatorOf(Op(1))!.InFlight, pool.Pool.Validators[0].InFlight));
        _ = pool.Report(r => r with
        {
            Lines =
            [
                TestPool.LineOfOperator(1) with
                {
                    Deposited = Wei(256), ConsensusRewards = Wei(9), Swept = Wei(65), Closing = Wei(200),
                },
            ],
            Exited = [Val(101)],
        });
        OperatorView view = pool.Pool.OperatorOf(Op(1))!;
        Assert.Equal((Wei(200), Amount.Zero, 4UL, 1UL), (view.Balance, view.InFlight, view.Units, view.ActiveValidators));
        Assert.Equal(Wei(1_009), pool.Totals.Assets);
    }

    [Fact]
    public void A_bond_stays_above_what_active_validators_need_and_only_the_rest_is_released()
    {
        LossTerms losses = new() { BondPerValidator = Wei(10) };
        TestPool pool = TestPool.Open(TestTerms.Plain.With(losses)).Deposit(Alice, 1_000).WithOperator(1, validators: 2).Allocate(5);
        Assert.Equal(new BondPosted(Op(1), Wei(25)), pool.Do(Treasurer, new PostBond(Op(1), Wei(25))));
        Assert.Equal(new PoolRejection.BondShort(Wei(5), Wei(6)), pool.Refused(Treasurer, new ReleaseBond(Op(1), Wei(6))));
        Assert.Equal(new BondReleased(Op(1), Wei(5)), pool.Do(Treasurer, new ReleaseBond(Op(1), Wei(5))));
        pool.ChangeTerms(static t => t.With(new LossTerms { BondPerValidator = Wei(1_000) }));
        Assert.Equal(new PoolRejection.BondShort(Amount.Zero, Wei(1)), pool.Refused(Treasurer, new ReleaseBond(Op(1), Wei(1))));
        Assert.Equal((Wei(20), Wei(1_000)), (pool.Totals.Bonds, pool.Totals.Assets));
    }

    [Fact]
    public void Bonds_and_insurance_are_outside_the_pool_and_retired_operators_get_theirs_back()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000).WithOperator(1, validators: 0);
        _ = pool.Do(Manager, new PostBond(Op(1), Wei(7)));
        Assert.Equal(new InsuranceFunded(Wei(3)), pool.Do(Treasurer, new FundInsurance(Wei(3))));
        Assert.Equal((Wei(1_000), Wei(7), Wei(3)), (pool.Totals.Assets, pool.Totals.Bonds, pool.Totals.Insurance));
        _ = pool.Do(Manager, new RetireOperator(Op(1)));
        Assert.Equal(Wei(7), pool.Do(Treasurer, new ReleaseBond(Op(1), Wei(7))).Amount);
    }
}
