using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Ledger;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Which commands of the house pool record a fact of the outside world: the table of docs/restatement.md, row by row.</summary>
public sealed class HouseFactTests
{
    internal static readonly Lazy<PoolLedger> Life = new(Everything);

    private static readonly Lazy<SortedDictionary<ulong, string>> Facts = new(
        static () => FactLines.Of(Life.Value, static () => new StakingPoolProtocol()));

    /// <summary>Gets the commands with what the first event of each says of the outside world; nothing where it is a decision.</summary>
    public static TheoryData<string, string> Rows => new()
    {
        { nameof(Deposit), "1000 from alice into Buffer" },
        { nameof(Donate), "7 from depositor into Buffer" },
        { nameof(FundInsurance), "50 from treasurer into InsuranceReserve" },
        { nameof(PostBond), "20 from operator-1 into BondReserve" },
        { nameof(ReleaseBond), "5 to operator-1 out of BondReserve" },
        { nameof(TransferAssets), "10 alice -> bob" },
        { nameof(TransferShares), "10 of token 0 alice -> bob" },
        { nameof(AllocateStake), "64 to operator-1 out of Buffer" },
        {
            nameof(ReportEpoch),
            "64 operator-1 -> operator-1; 9 operator-1 -> all holders; 3 all holders -> operator-1; "
                + "4 from operator-1 into Buffer; 18 from all holders into Buffer"
        },
        { nameof(Redeem), "100 to bob out of Buffer" },
        { nameof(ClaimWithdrawal), "99 to carol out of QueueReserve" },
        { nameof(CollectFees), "2 to treasury out of FeeReserve" },
        { nameof(RequestWithdrawal), string.Empty },
        { nameof(RequestWithdrawalOfShares), string.Empty },
        { nameof(CancelWithdrawal), string.Empty },
        { nameof(FinaliseWithdrawals), string.Empty },
        { nameof(TransferClaim), string.Empty },
        { nameof(RegisterOperator), string.Empty },
        { nameof(SetOperatorLimits), string.Empty },
        { nameof(SuspendOperator), string.Empty },
        { nameof(ReinstateOperator), string.Empty },
        { nameof(RetireOperator), string.Empty },
        { nameof(RegisterValidators), string.Empty },
        { nameof(ConfirmReport), string.Empty },
        { nameof(PausePool), string.Empty },
        { nameof(ResumePool), string.Empty },
        { nameof(ProposeTerms), string.Empty },
        { nameof(ApproveTerms), string.Empty },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_command_records_its_facts_or_is_a_decision(string command, string facts)
    {
        EventNumber number = Enumerable.Range(2, (int)Life.Value.LastEvent.Value - 1)
            .Select(static n => EventNumber.From((ulong)n))
            .First(n => string.Equals(Life.Value.CommandBehind(n).GetType().Name, command, StringComparison.Ordinal));
        Assert.Equal(facts, Facts.Value[number.Value]);
    }

    [Fact]
    public void The_rows_are_all_commands_there_are_and_the_page_has_them()
    {
        string page = File.ReadAllText(TestEnvironment.PathOf("docs/restatement.md"));
        string[] commands =
        [
            .. typeof(IPoolCommand).Assembly.GetTypes()
                .Where(static t => typeof(IPoolCommand).IsAssignableFrom(t) && t is { IsInterface: false, IsAbstract: false })
                .Select(static t => t.Name)
                .Order(StringComparer.Ordinal),
        ];
        IEnumerable<string> rows = Rows.Select(static r => (string)((object[])r)[0]).Append(nameof(OpenPool));
        Assert.Equal(commands, rows.Order(StringComparer.Ordinal));
        Assert.All(commands, c => Assert.Contains($"`{c}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_pool_was_opened_with_came_in()
    {
        PoolTerms terms = TestTerms.Plain.With(FirstDepositorDefence.DeadShares(Wei(1_000)));
        TestPool pool = TestPool.Open(terms);
        RestatementPlan plan = HouseRestatementTests.Plan(
            pool, new Correction.Insert(EventNumber.First, new OpenPool(terms), pool.By(SecondGovernor)));
        RestatementConflict second = Assert.Single(plan.Conflicts);
        OutsideFact came = Assert.Single(second.Facts);
        Assert.Equal((FactKind.Received, Governor, (StakingLedger.Numerics.UInt256)1_000u), (came.Kind, came.Party, came.Value));
    }

    [Fact]
    public void Stake_that_left_is_a_receivable_and_the_reports_that_follow_can_be_booked()
    {
        // The deposit never came, and its ether went to validators all the same: somebody's did.
        TestPool pool = TestPool.Open().Deposit(Alice, 64).Deposit(Bob, 20).WithOperator(1).Allocate(2);
        _ = pool.Report(TestPool.Line(100) with { Deposited = Wei(64) });
        _ = pool.Report(TestPool.Line(100) with { ConsensusRewards = Wei(5), InactivityPenalties = Wei(2), Swept = Wei(3) });
        _ = pool.Report(TestPool.Line(100) with { Swept = Wei(64), ExecutionRewards = Wei(1) });
        RestatementPlan plan = HouseRestatementTests.Plan(pool, new Correction.Drop(EventNumber.From(2)));

        Assert.Equal([6UL, 7UL, 8UL, 9UL], plan.Conflicts.Select(static c => c.Event.Value));
        Assert.Equal(
            ["pool.buffer-short", "pool.validator-not-active", "pool.validator-not-active", "pool.validator-not-active"],
            plan.Conflicts.Select(static c => c.Rejection.Code));
        IReadOnlyList<Posting> sent = plan.Owed(HouseRestatementTests.Choices((6, ConflictResolution.BookAsReceivable)));
        Assert.Equal(
            [
                new Posting(new BookAccount(BookAccountKind.Buffer), BookCommodity.Assets, -SignedAmount.Of(64)),
                new Posting(Owed("operator-1"), BookCommodity.Assets, SignedAmount.Of(64)),
            ],
            sent);

        // After all has come back: the operator owes nothing, and the holders are owed what was earned.
        IReadOnlyList<Posting> all = plan.Owed(HouseRestatementTests.Choices(
            [.. plan.Conflicts.Select(static c => (c.Event.Value, ConflictResolution.BookAsReceivable))]));
        Assert.Equal(
            [
                new Posting(new BookAccount(BookAccountKind.Buffer), BookCommodity.Assets, SignedAmount.Of(4)),
                new Posting(new BookAccount(BookAccountKind.Restatement), BookCommodity.Assets, -SignedAmount.Of(4)),
            ],
            all);
    }

    [Fact]
    public void Stake_that_another_operator_would_have_got_stays_where_it_went()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 320).WithOperator(1, validators: 2).WithOperator(2, validators: 2);
        EventNumber limits = pool.Pool.Ledger.LastEvent.Next();
        SetOperatorLimits wrong = new(Op(2), 1, 0, Bp(10_000));
        _ = pool.Do(Manager, wrong);
        _ = pool.Do(Manager, new AllocateStake(2));
        RestatementPlan plan = HouseRestatementTests.Plan(
            pool, new Correction.Replace(limits, new SetOperatorLimits(Op(2), 1, 1_000, Bp(10_000))));
        Assert.Empty(plan.Conflicts);
        Assert.Equal(
            [
                new Posting(Owed("operator-1"), BookCommodity.Assets, SignedAmount.Of(32)),
                new Posting(Owed("operator-2"), BookCommodity.Assets, -SignedAmount.Of(32)),
            ],
            plan.Owed());
    }

    private static BookAccount Owed(string party) => new(BookAccountKind.Restatement, 0, AccountId.FromLabel(party));

    private static PoolLedger Everything()
    {
        PoolTerms terms = (TestTerms.Plain.With(ExitPolicy.Capped) with
        {
            Limits = new PoolLimits { MaxPenalty = Bp(100) },
        }).WithFee(1_000, RewardFeeForm.Withheld);
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 1_000).Donate(Wei(7)).WithOperator(1);
        _ = pool.Do(Treasurer, new FundInsurance(Wei(50)));
        _ = pool.Do(Treasurer, new PostBond(Op(1), Wei(20)));
        _ = pool.Do(Treasurer, new ReleaseBond(Op(1), Wei(5)));
        _ = pool.Do(Alice, new TransferAssets(Alice, Bob, Wei(10)));
        _ = pool.Do(Alice, new TransferShares(Alice, Bob, Sh(10)));
        pool.Deposit(Bob, 200);
        _ = pool.Do(Bob, new Redeem(Bob, Sh(100)));
        RequestId request = pool.Request(Alice, Wei(100)).Request;
        _ = pool.Do(Alice, new TransferClaim(request, Carol));
        _ = pool.Finalise(Wei(100));
        _ = pool.Claim(Carol, request.Value);
        _ = pool.Do(Alice, new CancelWithdrawal(pool.RequestShares(Alice, Sh(10)).Request));
        _ = pool.Do(Manager, new SetOperatorLimits(Op(1), 1, 1_000, Bp(10_000)));
        _ = pool.Do(Manager, new SuspendOperator(Op(1)));
        _ = pool.Do(Manager, new ReinstateOperator(Op(1)));
        pool.Allocate(2);
        _ = pool.Do(Oracle, new ConfirmReport(Digest.OfKeccak("x"u8)));
        _ = pool.Do(Oracle, EverythingOf(pool.NextReport()));
        _ = pool.Do(Treasurer, new CollectFees(Treasury));
        _ = pool.Do(Guardian, new PausePool());
        _ = pool.Do(Governor, new ResumePool());
        _ = pool.ProposeAndApprove(static t => t).WithOperator(2, validators: 0);
        _ = pool.Do(Manager, new RetireOperator(Op(2)));
        return pool.Pool.Ledger;

        static ReportEpoch EverythingOf(ReportEpoch report) => report with
        {
            Lines =
            [
                TestPool.Line(100) with
                {
                    Deposited = Wei(64),
                    ConsensusRewards = Wei(9),
                    InactivityPenalties = Wei(1),
                    Slashings = Wei(2),
                    Swept = Wei(4),
                    ExecutionRewards = Wei(5),
                    Incentives = Wei(6),
                },
            ],
            PoolExecutionRewards = Wei(3),
            PoolIncentives = Wei(4),
        };
    }
}
