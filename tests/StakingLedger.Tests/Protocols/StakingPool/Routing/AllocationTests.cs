using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Allocation of stake by each strategy, with the worked examples of other protocols.</summary>
public sealed class AllocationTests
{
    private static readonly ValidatorSize One = new(Wei(1), 20);

    /// <summary>Lido's example: buckets 3, 3, 3, 1 with room for 10, 4, 10, 10; ten units give 6, 4, 5, 5.</summary>
    [Fact]
    public void Min_first_fills_the_smallest_bucket_and_the_first_one_on_ties()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(One)).Deposit(Alice, 1_000);
        ulong[] buckets = [3, 3, 3, 1];
        ulong[] most = [10, 4, 10, 10];
        for (ulong i = 0; i < 4; i++)
        {
            pool.WithOperator(i + 1, validators: 1);
            pool.Allocate(buckets[i]);
            _ = pool.Do(Manager, new SuspendOperator(Op(i + 1)));
        }

        for (ulong i = 0; i < 4; i++)
        {
            _ = pool.Do(Manager, new ReinstateOperator(Op(i + 1)));
            _ = pool.Do(Manager, new SetOperatorLimits(Op(i + 1), 1, most[i], BasisPoints.All));
        }

        StakeAllocated preview = pool.Pool.Preview(new AllocateStake(10), pool.By(Manager)).OrThrow();
        StakeAllocated allocated = pool.Do(Manager, new AllocateStake(10));
        Assert.Equal(preview, allocated);
        Assert.Equal([6UL, 4, 5, 5], pool.Pool.Operators.Select(static o => o.Units));
        Assert.Equal(
            [new StakeGiven(Val(100), 3), new StakeGiven(Val(200), 1), new StakeGiven(Val(300), 2), new StakeGiven(Val(400), 4)],
            allocated.Given);
        Assert.Equal((Wei(980), Wei(20)), (pool.Totals.Buffered, pool.Totals.InFlight));
    }

    [Fact]
    public void No_operator_gets_more_than_its_share_of_all_units()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(One)).Deposit(Alice, 1_000);
        pool.WithOperator(1, validators: 5, shareLimit: 2_500).WithOperator(2, validators: 5);

        // ⌊2500·40/10000⌋ = 10
        pool.Allocate(40);
        Assert.Equal([10UL, 30], pool.Pool.Operators.Select(static o => o.Units));
    }

    /// <summary>Free capacity 5, 3, 3, 0 and seven units give 3, 2, 2; and 50, 30, 21 with 64 give 32, 19, 13.</summary>
    [Theory]
    [InlineData("5 3 3 0", 7, "3 2 2 0")]
    [InlineData("50 30 21", 64, "32 19 13")]
    [InlineData("5 3 3 0", 99, "5 3 3 0")]
    public void Pro_rata_gives_by_free_capacity_and_the_largest_remainders_get_the_rest(string free, ulong steps, string given)
    {
        PoolTerms terms = TestTerms.Plain.With(new ValidatorSize(Wei(1), 100)).With(new RoutingTerms { Strategy = RoutingStrategy.ProRata });
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 1_000);
        ulong id = 0;
        foreach (ulong most in free.Split(' ').Select(static x => ulong.Parse(x, System.Globalization.CultureInfo.InvariantCulture)))
        {
            pool.WithOperator(++id, validators: 1, maxUnits: most);
        }

        pool.Allocate(steps);
        Assert.Equal(given, string.Join(' ', pool.Pool.Operators.Select(static o => o.Units)));
    }

    /// <summary>Rocket Pool's example: rate 2, e1 to e5 and s1, s2; 293 ether pay for nine, all seven are given.</summary>
    [Fact]
    public void Two_lines_take_turns_and_the_other_one_goes_on_when_one_is_empty()
    {
        PoolTerms terms = TestTerms.Plain.With(ValidatorSize.Fixed32).With(new RoutingTerms { Strategy = RoutingStrategy.Queues, ExpressRate = 2 });
        TestPool pool = TestPool.Open(terms).Deposit(Alice, Ether("293")).WithOperator(1, validators: 5, express: true);
        pool.WithValidators(1, 2);
        StakeAllocated allocated = pool.Do(Manager, new AllocateStake(10));
        Assert.Equal(
            [100UL, 101, 105, 102, 103, 106, 104], allocated.Given.Select(static g => g.Validator.Value));
        Assert.Equal((7UL, Ether("69")), (allocated.Turn, pool.Totals.Buffered));

        // The turn goes on from there.
        pool.WithValidators(1, 1).WithValidators(1, 1, express: true);
        Assert.Equal(Val(108), pool.Do(Manager, new AllocateStake(1)).Given[0].Validator);
        Assert.Equal(Val(107), pool.Do(Manager, new AllocateStake(1)).Given[0].Validator);
    }

    [Fact]
    public void An_operator_at_its_limit_is_passed_over_in_its_line()
    {
        PoolTerms terms = TestTerms.Plain.With(One).With(new RoutingTerms { Strategy = RoutingStrategy.Queues, ExpressRate = 0 });
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 1_000);
        pool.WithOperator(1, validators: 1, maxUnits: 3).WithOperator(2, validators: 1);
        StakeAllocated allocated = pool.Do(Manager, new AllocateStake(30));
        Assert.Equal([new StakeGiven(Val(100), 3), new StakeGiven(Val(200), 20)], allocated.Given);
        Assert.Equal(new PoolRejection.NoCapacity(), pool.Refused(Manager, new AllocateStake(1)));
    }

    [Fact]
    public void What_waits_to_leave_and_the_buffer_kept_are_not_allocated()
    {
        PoolTerms terms = TestTerms.Plain.With(ExitPolicy.Capped).With(new RoutingTerms { BufferKept = Wei(100) });
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 1_000).WithOperator(1, validators: 9);
        _ = pool.Request(Alice, Wei(500));
        Assert.Equal(Wei(500), pool.Totals.Usable);
        Assert.Equal(12UL, pool.Do(Manager, new AllocateStake(ulong.MaxValue)).Given.Aggregate(0UL, static (sum, g) => sum + g.Steps));
        Assert.Equal(new PoolRejection.BufferShort(Wei(16), Wei(32)), pool.Refused(Manager, new AllocateStake(1)));
    }

    [Fact]
    public void A_compounding_validator_takes_up_to_64_steps_before_the_next_gets_one()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ValidatorSize.Compounding)).Deposit(Alice, Ether("3000")).WithOperator(1, validators: 2);
        StakeAllocated allocated = pool.Do(Manager, new AllocateStake(90));
        Assert.Equal([new StakeGiven(Val(100), 64), new StakeGiven(Val(101), 26)], allocated.Given);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AllocateStake(0));
        Assert.Throws<ArgumentException>(() => new RegisterValidators(Op(1), [], false));
    }
}
