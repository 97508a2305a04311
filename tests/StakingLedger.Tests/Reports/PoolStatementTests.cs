using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class PoolStatementTests
{
    private const string Bonded = "examples/slashing-bond-insurance.jsonl";

    public static TheoryData<string, PeriodCut> Cuts
    {
        get
        {
            TheoryData<string, PeriodCut> data = [];
            foreach (string name in StatementHistory.Small)
            {
                foreach (PeriodCut cut in Enum.GetValues<PeriodCut>())
                {
                    data.Add(name, cut);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Opening_and_what_the_holders_accounts_did_make_the_closing_in_every_period(string name, PeriodCut cut)
    {
        StatementHistory history = StatementHistory.Of(name);
        PoolPeriod? last = null;
        foreach (PoolPeriod period in Periods(history, new PoolStatementRequest { Cut = cut, Zone = CalendarZone.Parse("Asia/Kathmandu") }))
        {
            Assert.Equal(SignedAmount.Zero, period.Difference);
            Assert.Equal(SignedAmount.Of(period.Closing.Assets.Value), Owned(period));
            Assert.Equal(last?.Closing ?? default, period.Opening);
            foreach (BookFlow flow in period.Flows.Where(static f => f.Account.Section != BookSection.Holders))
            {
                BookFlow before = last?.Flows.FirstOrDefault(f => f.Account == flow.Account) ?? default;
                Assert.Equal(before.Closing, flow.Opening);
            }

            foreach (BookFlow flow in period.Validators)
            {
                BookFlow before = last?.Validators.FirstOrDefault(f => f.Account == flow.Account) ?? default;
                Assert.Equal(before.Closing, flow.Opening);
            }

            if (period.LastEvent is { } number)
            {
                Assert.Equal(history.Ledger.Timeline.PairAt(number), period.Closing);
            }

            DemandQueue(period.Queue, last?.Queue);
            last = period;
        }

        Assert.Equal(history.Ledger.Timeline.Current, last!.Closing);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void However_the_time_is_cut_the_periods_add_up_to_the_whole(string name, PeriodCut cut)
    {
        StatementHistory history = StatementHistory.Of(name);
        PoolPeriod whole = Assert.Single(Periods(history, new PoolStatementRequest()));
        PoolPeriod[] parts = [.. Periods(history, new PoolStatementRequest { Cut = cut, Zone = CalendarZone.Parse("America/New_York") })];
        DemandSums(whole.Flows, [.. parts.SelectMany(static p => p.Flows)]);
        DemandSums(whole.Validators, [.. parts.SelectMany(static p => p.Validators)]);
    }

    private static void DemandSums(IReadOnlyList<BookFlow> whole, BookFlow[] parts)
    {
        foreach (BookFlow flow in whole)
        {
            BookFlow[] of = [.. parts.Where(f => f.Account == flow.Account)];
            Assert.Equal(flow.Plus, of.Aggregate(Amount.Zero, static (sum, f) => sum + f.Plus));
            Assert.Equal(flow.Minus, of.Aggregate(Amount.Zero, static (sum, f) => sum + f.Minus));
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_statement_that_begins_in_the_middle_opens_with_what_there_was(string name, PeriodCut cut)
    {
        StatementHistory history = StatementHistory.Of(name);
        Timestamp middle = Timestamp.FromSeconds((history.First.Seconds + history.Last.Seconds) / 2);
        PoolPeriod before = Periods(history, new PoolStatementRequest { To = PeriodBound.At(middle), Cut = cut }).Last();
        PoolPeriod after = Periods(history, new PoolStatementRequest { From = PeriodBound.At(middle), Cut = cut }).First();
        Assert.Equal(before.Closing, after.Opening);
        Assert.Equal(before.Queue.PendingAfter, after.Queue.PendingBefore);
        Assert.Equal(SignedAmount.Zero, after.Difference);
        Assert.Equal(SignedAmount.Of(after.Closing.Assets.Value), Owned(after));
    }

    [Fact]
    public void What_operators_earned_caused_and_bonded_is_told_to_the_wei()
    {
        PoolPeriod period = Assert.Single(Periods(StatementHistory.Of(Bonded), new PoolStatementRequest()));
        Assert.Equal(["operator-1", "operator-2"], period.Operators.Select(static o => o.ToString()));
        OperatorAccount one = OperatorAccount.Of(period, AccountId.FromLabel("operator-1"), AccountId.FromLabel("op1"));
        Assert.Equal(SignedAmount.Zero, one.Validators);
        Assert.Equal("40000000000000000", one.Rewards.Value.ToString());
        Assert.Equal("9900000000000000000", one.Penalties.Value.ToString());
        Assert.Equal("2499999999999999", one.FeesEarned.Value.ToString());
        Assert.Equal("1500000000000000000", one.BondPosted.Value.ToString());
        Assert.Equal("1000000000000000000", one.BondUsed.Value.ToString());
        Assert.Equal("500000000000000000", one.BondReleased.Value.ToString());
        Assert.Equal(SignedAmount.Zero, one.BondAfter);
        OperatorAccount two = OperatorAccount.Of(period, AccountId.FromLabel("operator-2"));
        Assert.Equal("64090000000000000000", two.Validators.ToString());
        Assert.Equal("1490000000000000000", two.BondAfter.ToString());

        // Its own name is paid nothing: fees reach the account that it registered.
        Assert.Equal(Amount.Zero, two.FeesEarned);
    }

    [Fact]
    public void How_many_validators_operators_have_is_told_by_period()
    {
        PoolPeriod[] periods = [.. Periods(StatementHistory.Of(Bonded), new PoolStatementRequest { Cut = PeriodCut.Report })];
        Assert.Equal(
            ["Registered 0+2-2=0, Validators 0+2-0=2", "Validators 2+0-0=2", "Validators 2+0-2=0, Exited 0+2-0=2", "Exited 2+0-0=2"],
            periods.Select(static p => string.Join(
                ", ", OperatorAccount.Of(p, AccountId.FromLabel("operator-1")).Counts.Select(Told))));
        OperatorAccount two = OperatorAccount.Of(periods[^1], AccountId.FromLabel("operator-2"));
        Assert.Equal(
            ("1", "0", "2", "0"),
            (two.ValidatorsRegistered.ToString(), two.ValidatorsInFlight.ToString(), two.ValidatorsStaking.ToString(),
                two.ValidatorsExited.ToString()));
    }

    [Fact]
    public void An_operator_whose_validators_wait_and_that_has_nothing_else_is_listed()
    {
        AccountId waiting = AccountId.FromLabel("operator-7");
        PoolPeriod whole = Assert.Single(Periods(StatementHistory.Of(Bonded), new PoolStatementRequest()));
        PoolPeriod period = new(whole.Span, whole.Opening, whole.Queue)
        {
            Validators = [new BookFlow(new BookAccount(BookAccountKind.Registered, 0, waiting), default, Amount.FromWei(3), default)],
        };
        Assert.Equal([waiting], period.Operators);
        Assert.Equal("3", OperatorAccount.Of(period, waiting).ValidatorsRegistered.ToString());
    }

    private static string Told(BookFlow flow) => $"{flow.Account.Kind} {flow.Opening}+{flow.Plus.Value}-{flow.Minus.Value}={flow.Closing}";

    [Theory]
    [MemberData(nameof(Cuts))]
    public void The_bond_of_every_operator_ties_in_every_period(string name, PeriodCut cut)
    {
        foreach (PoolPeriod period in Periods(StatementHistory.Of(name), new PoolStatementRequest { Cut = cut }))
        {
            foreach (AccountId party in period.Operators)
            {
                OperatorAccount account = OperatorAccount.Of(period, party);
                SignedAmount change = SignedAmount.Change(
                    account.BondUsed.Value + account.BondReleased.Value, account.BondPosted.Value);
                Assert.Equal(account.BondAfter, account.BondBefore + change);
            }
        }
    }

    [Theory]
    [InlineData("lido/small-s1.jsonl")]
    [InlineData("lido/v2-small-s1.jsonl")]
    [InlineData("examples/slashing-bond-insurance.jsonl")]
    [InlineData("examples/queue-run.jsonl")]
    [InlineData("examples/custodian-omnibus.jsonl")]
    public void The_queue_is_that_of_all_holders_together(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        WithdrawalAccount queue = Assert.Single(Periods(history, new PoolStatementRequest())).Queue;
        (UInt256 pending, UInt256 claimable, UInt256 requested, UInt256 claimed) = (default, default, default, default);
        foreach (AccountId account in history.Accounts)
        {
            WithdrawalAccount one = Assert.Single(history.Periods(new StatementRequest(account))).Withdrawals;
            pending += one.PendingAfter.Value;
            claimable += one.ClaimableAfter.Value;
            requested += one.Requested.Value;
            claimed += one.Claimed.Value;
        }

        Assert.Equal((pending, claimable), (queue.PendingAfter.Value, queue.ClaimableAfter.Value));
        Assert.Equal((requested, claimed), (queue.Requested.Value, queue.Claimed.Value));
    }

    [Theory]
    [InlineData("lido/small-s1.jsonl")]
    [InlineData("lido/v2-small-s1.jsonl")]
    [InlineData("examples/slashing-bond-insurance.jsonl")]
    public void What_all_recipients_of_fee_shares_earned_is_what_the_holders_bore(string name)
    {
        PoolPeriod period = Assert.Single(Periods(StatementHistory.Of(name), new PoolStatementRequest()));
        UInt256 earned = period.Of(BookAccountKind.FeeShares).Aggregate(UInt256.Zero, static (sum, f) => sum + f.Plus.Value);
        UInt256 borne = period.Of(BookAccountKind.FeesBorne).Aggregate(UInt256.Zero, static (sum, f) => sum + f.Minus.Value);
        Assert.False(earned.IsZero);
        Assert.Equal(borne, earned);
    }

    [Fact]
    public void A_period_that_lacks_a_wei_does_not_tie()
    {
        PoolPeriod period = Assert.Single(Periods(StatementHistory.Of(Bonded), new PoolStatementRequest()));
        BookFlow[] flows = [.. period.Flows];
        int place = Array.FindIndex(flows, static f => f.Account.Kind == BookAccountKind.Deposits);
        flows[place] = flows[place] with { Plus = flows[place].Plus - Amount.FromWei(1) };
        PoolPeriod broken = new(period.Span, period.Opening, period.Queue) { Closing = period.Closing, Flows = flows };
        Assert.Equal("-1", broken.Difference.ToString());
    }

    [Fact]
    public void A_day_without_events_is_listed_and_stays_as_it_was()
    {
        StatementHistory history = StatementHistory.Of(Bonded);
        PoolPeriod[] days = [.. Periods(history, new PoolStatementRequest { Cut = PeriodCut.Day })];
        Assert.Equal(22, days.Length);
        PoolPeriod quiet = days[10];
        Assert.Null(quiet.FirstEvent);
        Assert.Equal(quiet.Opening, quiet.Closing);
        Assert.DoesNotContain(quiet.Flows, static f => f.Account.Section == BookSection.Holders || !f.Net.IsZero);
    }

    [Fact]
    public void An_end_before_the_beginning_is_refused() => Assert.Throws<ArgumentException>(() => PoolStatement.Of(
        StatementHistory.Of(Bonded).Ledger,
        StatementHistory.Of(Bonded).Protocol,
        new PoolStatementRequest { From = PeriodBound.Parse("2026-06-01"), To = PeriodBound.Parse("2026-05-01") }));

    private static IEnumerable<PoolPeriod> Periods(StatementHistory history, PoolStatementRequest request) =>
        PoolStatement.Of(history.Ledger, history.Protocol, request).Periods();

    /// <summary>What the pool has, less what others have a claim on.</summary>
    private static SignedAmount Owned(PoolPeriod period) => StatementTies.Sum(
        period.Flows.Where(static f => f.Account.Section != BookSection.Holders)
            .Select(static f => f.Account.Section == BookSection.Things ? f.Closing : -f.Closing));

    private static void DemandQueue(WithdrawalAccount queue, WithdrawalAccount? before)
    {
        Assert.Equal(before?.PendingAfter ?? Amount.Zero, queue.PendingBefore);
        Assert.Equal(before?.ClaimableAfter ?? Amount.Zero, queue.ClaimableBefore);
        Assert.Equal(queue.PendingBefore + queue.Requested, queue.PendingAfter + queue.Cancelled + queue.AskedOfFinalised);
        Assert.Equal(queue.ClaimableBefore + queue.Finalised, queue.ClaimableAfter + queue.Claimed);
    }
}
