using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>A house pool small enough to check by hand: 100 and 50 wei, rewards of 30 and 15, a fee of a tenth.</summary>
public sealed class StatementByHandTests
{
    private static readonly AccountId Ann = AccountId.FromLabel("ann");
    private static readonly AccountId Bob = AccountId.FromLabel("bob");
    private static readonly AccountId House = AccountId.FromLabel("house");

    [Fact]
    public void Rewards_and_fees_are_the_holders_part_and_are_never_netted()
    {
        StatementPeriod ann = Assert.Single(Statement(Ann, PeriodCut.Whole).Periods());

        // ⌊100·180/150⌋ − 100 = 20; the fee of 3: ⌊100·177/150⌋ − 120 = −2;
        // ⌊100·192/150⌋ − 118 = 10; the fee of ⌊1.5⌋: ⌊100·191/150⌋ − 128 = −1.
        Assert.Equal(new SourceTotal(StatementSource.Execution, Wei(20), Wei(0)), ann.Totals.Of(StatementSource.Execution));
        Assert.Equal(new SourceTotal(StatementSource.Incentives, Wei(10), Wei(0)), ann.Totals.Of(StatementSource.Incentives));
        Assert.Equal(new SourceTotal(StatementSource.Fees, Wei(0), Wei(3)), ann.Totals.Of(StatementSource.Fees));
        Assert.Equal((Wei(30), Wei(0), Wei(3)), (ann.Totals.Rewards, ann.Totals.Penalties, ann.Totals.Fees));
        Assert.Equal(Wei(127), ann.Closing.Assets);
        Assert.Equal(
            [Wei(100), Wei(120), Wei(118), Wei(128), Wei(127)], ann.Lines.Select(static l => l.AssetsAfter));
        Assert.Equal(StatementLineKind.Movement, ann.Lines[0].Kind);
        Assert.All(ann.Lines.Skip(1), static l => Assert.Equal(StatementLineKind.Rate, l.Kind));
    }

    [Fact]
    public void A_slashing_is_a_loss_and_its_cover_a_gain()
    {
        StatementHistory history = StatementHistory.Of("examples/slashing-bond-insurance.jsonl");
        StatementTotals[] totals =
            [.. history.Accounts.Select(a => Assert.Single(history.Periods(new StatementRequest(a))).Totals)];
        Assert.Contains(totals, static t => !t.Of(StatementSource.Slashing).Losses.IsZero && !t.Of(StatementSource.Cover).Gains.IsZero);
        Assert.All(totals, static t => Assert.True(t.Of(StatementSource.Slashing).Gains.IsZero));
        Assert.All(totals, static t => Assert.True(t.Of(StatementSource.Cover).Losses.IsZero));
        Assert.All(totals, static t => Assert.True(t.Of(StatementSource.Fees).Gains.IsZero));
        Assert.All(totals, static t => Assert.True(t.Penalties >= t.Of(StatementSource.Slashing).Losses));
    }

    [Fact]
    public void Both_hours_of_a_clock_that_goes_back_are_of_the_same_day()
    {
        // In Zurich 25 October 2026 has 25 hours: 00:30 and 01:30 UTC are both half past two.
        StatementPeriod[] days = [.. Statement(Bob, PeriodCut.Day).Periods()];
        Assert.Equal(["2026-10-24", "2026-10-25"], days.Select(static d => CalendarZone.Parse("Europe/Zurich").ShowDate(d.Span.From)));
        Assert.Equal([24UL, 25UL], days.Select(static d => d.Span.Seconds!.Value / 3_600));
        Assert.Equal(Wei(15), days[1].Totals.Rewards);
        Assert.Equal(days[0].Closing.Assets, days[1].Opening.Assets);
        Assert.Equal(
            ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"],
            days[1].Lines.Select(static l => CalendarZone.Parse("Europe/Zurich").Show(l.Time)).Distinct());

        // In UTC the same events are of another day of 24 hours.
        StatementPeriod[] utc = [.. Statement(Bob, PeriodCut.Day, CalendarZone.Utc).Periods()];
        Assert.All(utc, static d => Assert.Equal(86_400UL, d.Span.Seconds));
        Assert.Equal(days[^1].Closing.Assets, utc[^1].Closing.Assets);
    }

    [Fact]
    public void An_event_at_midnight_is_of_the_day_that_begins()
    {
        Timestamp midnight = Timestamp.Parse("2026-10-24T22:00:00Z");
        StakingPool pool = Open();
        Pay(pool, Ann, 7, midnight.Seconds - 1);
        Pay(pool, Ann, 11, midnight.Seconds);
        StatementPeriod[] days =
            [.. Of(pool, new StatementRequest(Ann) { Cut = PeriodCut.Day, Zone = CalendarZone.Parse("Europe/Zurich") }).Periods()];
        Assert.Equal([Wei(7), Wei(18)], days.Select(static d => d.Closing.Assets));
        Assert.Equal(midnight, days[1].Span.From);
    }

    [Fact]
    public void A_report_ends_its_period_whatever_it_changes_even_nothing()
    {
        StakingPool pool = Open();
        ulong start = Timestamp.Parse("2026-10-24T12:00:00Z").Seconds;
        Pay(pool, Ann, 100, start);
        Report(pool, 1, "2026-10-25T00:00:00Z", rewards: 0, incentives: 0);
        Pay(pool, Ann, 10, start + 86_400);
        Report(pool, 2, "2026-10-26T00:00:00Z", rewards: 0, incentives: 5);
        StatementPeriod[] periods = [.. Of(pool, new StatementRequest(Ann) { Cut = PeriodCut.Report }).Periods()];
        Assert.Equal(
            [Timestamp.Parse("2026-10-25T00:00:00Z"), Timestamp.Parse("2026-10-26T00:00:00Z")],
            periods.Select(static p => p.Span.To!.Value));
        Assert.Equal([Wei(100), Wei(115)], periods.Select(static p => p.Closing.Assets));
    }

    private static HolderStatement Statement(AccountId account, PeriodCut cut, CalendarZone? zone = null)
    {
        StakingPool pool = Open();
        ulong start = Timestamp.Parse("2026-10-24T12:00:00Z").Seconds;
        Pay(pool, Ann, 100, start);
        Pay(pool, Bob, 50, start);
        Report(pool, 1, "2026-10-25T00:30:00Z", rewards: 30, incentives: 0);
        Report(pool, 2, "2026-10-25T01:30:00Z", rewards: 0, incentives: 15);
        return Of(pool, new StatementRequest(account) { Cut = cut, Zone = zone ?? CalendarZone.Parse("Europe/Zurich") });
    }

    private static HolderStatement Of(StakingPool pool, StatementRequest request) =>
        HolderStatement.Of(pool.Ledger, static () => new StakingPoolProtocol(), request);

    private static StakingPool Open() => StakingPool.Open(
        new PoolTerms
        {
            Charter = new PoolCharter { Pool = PoolId.Parse("hand"), Defence = FirstDepositorDefence.None },
            RewardFee = new RewardFee { Rate = BasisPoints.FromPercent(10), Form = RewardFeeForm.Withheld },
            Roles = new PoolRoles
            {
                Oracles = [House],
                OperatorManagers = [House],
                Treasurers = [House],
                Governors = [House],
                Guardians = [House],
            },
        },
        Context.By(House).At(Timestamp.Parse("2026-10-23T00:00:00Z")));

    private static void Pay(StakingPool pool, AccountId to, ulong wei, ulong seconds) =>
        pool.Execute(new Deposit(to, Wei(wei)), Context.By(to).At(Timestamp.FromSeconds(seconds))).OrThrow();

    private static void Report(StakingPool pool, ulong epoch, string time, ulong rewards, ulong incentives) => pool.Execute(
        new ReportEpoch
        {
            Epoch = EpochNumber.From(epoch),
            ReferenceTime = Timestamp.Parse(time),
            PoolExecutionRewards = Wei(rewards),
            PoolIncentives = Wei(incentives),
        },
        Context.By(House).At(Timestamp.Parse(time))).OrThrow();

    private static Amount Wei(ulong wei) => Amount.FromWei(wei);
}
