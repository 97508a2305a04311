using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Books;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>The books of the house pool, event by event, against the pool's own totals.</summary>
public sealed class PoolBooksTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(500, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_books_of_every_event_give_the_pools_own_totals(int seed)
    {
        BookTotals books = new();
        EventNumber last = default;
        BookReader? reader = null;
        _ = RandomPools.Each(seed, 400, (run, _, _) =>
        {
            reader ??= BookReader.Of(run.Pool.Ledger, static () => new StakingPoolProtocol());
            while (reader.Read())
            {
                books.Add(reader.Sheet);
            }

            Check(run.Pool, books);
            last = reader.Number;
        });
        Assert.NotEqual(default, last);
    }

    [Fact]
    public void Every_kind_of_event_is_posted()
    {
        SortedSet<ushort> kinds = [];
        for (int seed = 500; seed < 540; seed++)
        {
            RandomPool run = RandomPool.Run(seed, 300);
            BookReader reader = BookReader.Of(run.Pool.Ledger, static () => new StakingPoolProtocol());
            while (reader.Read())
            {
                _ = kinds.Add(reader.Kind);
            }
        }

        Assert.Equal(Enumerable.Range(1, 27).Select(static k => (ushort)k), kinds);
    }

    [Theory]
    [InlineData(541, 1)]
    [InlineData(542, 7)]
    [InlineData(543, 13)]
    public void Any_cut_ties(int seed, int every)
    {
        RandomPool run = RandomPool.Run(seed, 500);
        Cuts.DemandTies(run.Pool.Ledger, static () => new StakingPoolProtocol(), every);
    }

    [Fact]
    public void What_is_posted_by_cause_is_what_the_steps_of_the_reports_say()
    {
        int compared = 0;
        for (int seed = 500; seed < 540; seed++)
        {
            BookReader reader = BookReader.Of(RandomPool.Run(seed, 300).Pool.Ledger, static () => new StakingPoolProtocol());
            while (reader.Read())
            {
                // A reported price that begins again, since nobody holds a share, has no other step.
                bool beginsAgain = reader.Effects.StepCount == 1 && reader.Effects.StepAt(0).Cause == StepCause.PairReported;
                if (reader.ReadEvent() is EpochReported && !beginsAgain)
                {
                    BookTotals books = new();
                    books.Add(reader.Sheet);
                    CheckSteps(reader, books);
                    compared++;
                }
            }
        }

        Assert.True(compared > 500, $"only {compared} reports were compared");
    }

    private static void CheckSteps(BookReader reader, BookTotals books)
    {
        foreach (RewardSource source in (RewardSource[])[RewardSource.Consensus, RewardSource.Execution, RewardSource.Incentives])
        {
            StepCause cause = source switch
            {
                RewardSource.Consensus => StepCause.ConsensusRewards,
                RewardSource.Execution => StepCause.ExecutionRewards,
                _ => StepCause.Incentives,
            };
            Assert.Equal(Steps.Of(reader, cause), -Steps.Posted(books, BookAccountKind.Rewards, (ushort)source));
        }

        foreach (StepCause cause in (StepCause[])[StepCause.ConsensusPenalty, StepCause.Slashing])
        {
            Assert.Equal(Steps.Of(reader, cause), -Steps.Posted(books, BookAccountKind.Penalties, (ushort)cause));
        }

        foreach (StepCause cause in (StepCause[])[StepCause.BondCover, StepCause.InsuranceCover])
        {
            Assert.Equal(Steps.Of(reader, cause), -Steps.Posted(books, BookAccountKind.Cover, (ushort)cause));
        }

        Assert.Equal(
            Steps.Of(reader, StepCause.FeesWithheld),
            -(Sum(books, BookAccountKind.FeesBorne) + Sum(books, BookAccountKind.FeeShares)));
    }

    private static void Check(StakingPool pool, BookTotals books)
    {
        PoolTotals totals = pool.Totals();
        SignedAmount reserves = Sum(books, BookAccountKind.QueueReserve);
        Assert.Equal(Plus(totals.Buffered), Sum(books, BookAccountKind.Buffer));
        Assert.Equal(Plus(totals.InFlight), Sum(books, BookAccountKind.InFlight));
        Assert.Equal(Plus(totals.OnValidators), Sum(books, BookAccountKind.Validators));
        Assert.Equal(Plus(totals.Reserved + totals.FrozenEscrow), reserves);
        Assert.Equal(Plus(totals.Bonds), Sum(books, BookAccountKind.BondReserve));
        Assert.Equal(Plus(totals.Insurance), Sum(books, BookAccountKind.InsuranceReserve));
        Assert.Equal(Plus(totals.WithheldFees), Sum(books, BookAccountKind.FeeReserve));
        Assert.Equal(-Plus(totals.Bonds), Sum(books, BookAccountKind.BondOwner));
        Assert.Equal(-Plus(totals.Insurance), Sum(books, BookAccountKind.InsuranceOwner));
        Assert.Equal(-Plus(totals.WithheldFees), Sum(books, BookAccountKind.FeePayable));
        Assert.Equal(-Plus(totals.ClaimDust), Sum(books, BookAccountKind.Dust));
        Assert.Equal(-Plus(totals.Reserved), Sum(books, BookAccountKind.Claimable) + Sum(books, BookAccountKind.Dust));
        Assert.Equal(-Plus(totals.ProRataExits), books.Of(Exit(ExitPolicy.ProRata), BookCommodity.Assets));
        Assert.Equal(-Plus(totals.FixedExits), books.Of(Exit(ExitPolicy.Fixed), BookCommodity.Assets));
        Assert.Equal(-Plus(pool.Pair.Assets), books.SumOf(BookSection.Holders, BookCommodity.Assets));
        Assert.Equal(
            SignedAmount.Change(totals.Assets.Value, pool.Pair.Assets.Value), Sum(books, BookAccountKind.Unpriced));
        Assert.Equal(
            SignedAmount.Of(pool.TotalShares.Value),
            books.SumOf(BookAccountKind.HeldShares, BookCommodity.SharesOf(default)));
        foreach (OperatorView owner in pool.Operators)
        {
            AccountId party = AccountId.FromLabel($"operator-{owner.Id}");
            Assert.Equal(Plus(owner.Bond), books.Of(new BookAccount(BookAccountKind.BondReserve, 0, party), BookCommodity.Assets));
            Assert.Equal(
                SignedAmount.Of(owner.OpenValidators - owner.ActiveValidators), Count(books, BookAccountKind.Registered, party));
            Assert.Equal(SignedAmount.Of(owner.ActiveValidators), Count(books, BookAccountKind.Validators, party));
            Assert.Equal(
                SignedAmount.Of((ulong)pool.Validators.Count(v => v.Operator == owner.Id && v.Status == ValidatorStatus.Exited)),
                Count(books, BookAccountKind.Exited, party));
        }

        Assert.Equal(
            -SignedAmount.Of((ulong)pool.Validators.Count), books.SumOf(BookAccountKind.Outside, BookCommodity.Validators));
    }

    private static SignedAmount Count(BookTotals books, BookAccountKind kind, AccountId party) =>
        books.Of(new BookAccount(kind, 0, party), BookCommodity.Validators);

    private static BookAccount Exit(ExitPolicy policy) => new(BookAccountKind.ExitPending, (ushort)policy);

    private static SignedAmount Sum(BookTotals books, BookAccountKind kind) => books.SumOf(kind, BookCommodity.Assets);

    private static SignedAmount Plus(Amount amount) => SignedAmount.Of(amount.Value);
}
