using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Tests.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>A balance is the sum of its causes, to the unit, for everybody and at every cut.</summary>
public sealed class BalanceExplanationTests
{
    private static readonly Func<IProtocol> Toy = static () => new ToyPool();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(23)]
    public void Every_balance_is_the_sum_of_its_lines(int seed)
    {
        PoolLedger ledger = ToyWorkload.Run(seed, 300);
        foreach (AccountId account in ToyWorkload.AccountsOf(ledger))
        {
            foreach (ulong until in new ulong[] { 0, 1, 100, 300 })
            {
                EventNumber cut = EventNumber.From(until);
                List<ExplanationLine> lines = [];
                BalanceExplanation why = BalanceExplanation.Of(ledger, Toy, account, cut, lines.Add);
                Assert.Equal(ledger.BalanceAt(account, cut), why.Closing);
                Assert.Equal(ledger.SharesAt(default, account, cut), why.ClosingShares);
                AssertSum(why.Closing, lines.Select(static l => l.Assets));
                AssertSum(why.Closing, why.Groups.Select(static g => g.Assets));
                Assert.Equal(lines.Count, why.Groups.Sum(static g => g.Lines));
                if (lines.Count > 0)
                {
                    Assert.Equal(why.Closing, lines[^1].AssetsAfter);
                    Assert.Equal(why.ClosingShares, lines[^1].SharesAfter);
                }
            }
        }
    }

    [Fact]
    public void An_explanation_of_a_part_goes_on_where_the_one_before_it_ends()
    {
        PoolLedger ledger = ToyWorkload.Run(4, 200);
        AccountId account = ToyPool.Desk;
        BalanceExplanation first = BalanceExplanation.Of(ledger, Toy, account, EventNumber.From(90));
        BalanceExplanation second = BalanceExplanation.Of(ledger, Toy, default, account, EventNumber.From(90), EventNumber.From(200));
        Assert.Equal((first.Closing, first.ClosingShares), (second.Opening, second.OpeningShares));
        Assert.Equal(ledger.BalanceAt(account, ledger.LastEvent), second.Closing);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BalanceExplanation.Of(ledger, Toy, default, account, EventNumber.From(91), EventNumber.From(90)));
        Assert.Throws<ArgumentException>(() => BalanceExplanation.Of(ledger, Toy, default, EventNumber.From(90)));
    }

    [Fact]
    public void A_ledger_from_a_snapshot_is_explained_from_there_on_and_no_earlier()
    {
        PoolLedger whole = ToyWorkload.Run(6, 60);
        PoolLedger fork = whole.Fork(new ToyPool());
        new ToyWorkload(7).Continue(fork, 40);
        foreach (AccountId account in ToyWorkload.AccountsOf(fork))
        {
            BalanceExplanation why = BalanceExplanation.Of(fork, Toy, default, account, fork.HistoryBeginsAfter, fork.LastEvent);
            Assert.Equal(whole.BalanceAt(account, whole.LastEvent), why.Opening);
            Assert.Equal(fork.BalanceAt(account, fork.LastEvent), why.Closing);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => BalanceExplanation.Of(fork, Toy, ToyPool.Desk, fork.LastEvent));
    }

    [Fact]
    public void The_difference_of_two_histories_begins_at_the_first_event_that_differs()
    {
        PoolLedger one = ToyWorkload.Run(9, 120);
        PoolLedger other = PoolLedger.Fold(one.Journal, new ToyPool(), EventNumber.From(80));
        new ToyWorkload(10).Continue(other, 70);
        foreach (AccountId account in ToyWorkload.AccountsOf(one))
        {
            DifferenceExplanation why = DifferenceExplanation.Between(one, other, Toy, account);
            Assert.Equal(81UL, why.FirstDifferent?.Value);
            Assert.Equal(
                SignedAmount.Change(
                    one.BalanceAt(account, one.LastEvent).Value, other.BalanceAt(account, other.LastEvent).Value),
                why.Difference);
            Assert.Equal(why.Difference, why.Groups.Aggregate(SignedAmount.Zero, static (sum, g) => sum + g.Difference));
        }
    }

    [Fact]
    public void Equal_histories_do_not_differ_and_a_longer_one_does_after_the_end_of_the_other()
    {
        PoolLedger one = ToyWorkload.Run(9, 60);
        PoolLedger same = PoolLedger.Fold(one.Journal, new ToyPool());
        PoolLedger shorter = PoolLedger.Fold(one.Journal, new ToyPool(), EventNumber.From(40));
        Assert.Null(DifferenceExplanation.Between(one, same, Toy, ToyPool.Desk).FirstDifferent);
        Assert.Empty(DifferenceExplanation.Between(one, same, Toy, ToyPool.Desk).Groups);
        Assert.Equal(41UL, DifferenceExplanation.Between(one, shorter, Toy, ToyPool.Desk).FirstDifferent?.Value);
        PoolLedger foreign = new(new ToyPool { Name = "another" });
        Assert.Throws<ArgumentException>(() => DifferenceExplanation.Between(one, foreign, Toy, ToyPool.Desk));
    }

    [Fact]
    public void A_cause_says_what_it_is_in_words()
    {
        Assert.Equal("rate: consensus rewards", new ExplanationCause(StepCause.ConsensusRewards, default, false).ToString());
        Assert.Equal("shares in: deposit", new ExplanationCause(default, MovementCause.Deposit, false).ToString());
        Assert.Equal("shares out: withdrawal request", new ExplanationCause(default, MovementCause.WithdrawalRequest, true).ToString());
        Assert.Equal("shares out", new ExplanationCause(default, default, true).ToString());
    }

    private static void AssertSum(Amount expected, IEnumerable<SignedAmount> parts) =>
        Assert.Equal(SignedAmount.Of(expected.Value), parts.Aggregate(SignedAmount.Zero, static (sum, p) => sum + p));
}
