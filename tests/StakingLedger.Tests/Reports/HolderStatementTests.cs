using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class HolderStatementTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Zurich", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"];

    public static TheoryData<string> Histories => [.. StatementHistory.Small];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Opening_and_lines_make_the_closing_for_every_account_and_cut(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        int place = 0;
        foreach (AccountId account in history.Accounts)
        {
            StatementRequest whole = new(account) { Zone = CalendarZone.Parse(Zones[place++ % Zones.Length]) };
            List<StatementPeriod> one = history.Periods(whole);
            StatementTies.Demand(history, whole, one);
            Assert.Equal(history.SharesAt(account, history.Ledger.LastEvent), Assert.Single(one).Closing.Shares);
            foreach (PeriodCut cut in new[] { PeriodCut.Day, PeriodCut.Month, PeriodCut.Report })
            {
                StatementRequest request = whole with { Cut = cut };
                List<StatementPeriod> periods = history.Periods(request);
                StatementTies.Demand(history, request, periods);
                DemandSame(one[0], periods);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Any_cut_of_the_time_adds_up_on_both_bases(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        AccountId[] accounts = [.. history.Accounts];
        ulong length = history.Last.SecondsSince(history.First) + 1;
        Random random = new(20_260_101);
        for (int i = 0; i < 60; i++)
        {
            StatementRequest whole = new(accounts[random.Next(accounts.Length)])
            {
                Zone = CalendarZone.Parse(Zones[random.Next(Zones.Length)]),
                Basis = (IncomeBasis)random.Next(2),
                Control = (ControlRule)random.Next(2),
                WrappedControl = (ControlRule)random.Next(2),
            };
            ulong[] cuts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (ulong)random.NextInt64((long)length)).Order()];
            PeriodBound?[] bounds =
                [null, .. cuts.Select(c => (PeriodBound?)PeriodBound.At(history.First.PlusSeconds(c))), null];
            List<StatementPeriod> parts = [];
            for (int b = 0; b + 1 < bounds.Length; b++)
            {
                StatementRequest part = whole with { From = bounds[b], To = bounds[b + 1], Cut = (PeriodCut)random.Next(4) };
                List<StatementPeriod> periods = history.Periods(part);
                Assert.True(periods.All(p => p.Lines.All(line => line.Time >= history.Statement(part).From)));
                StatementTies.Demand(history, part, periods);
                parts.AddRange(periods);
            }

            StatementTies.Demand(history, whole, parts);
            DemandSame(history.Periods(whole)[0], parts);
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_period_holds_the_events_of_its_own_time_and_no_others(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        foreach (AccountId account in history.Accounts.Take(6))
        {
            StatementRequest request = new(account) { Cut = PeriodCut.Day, Zone = CalendarZone.Parse("Europe/Zurich") };
            foreach (StatementPeriod period in history.Periods(request))
            {
                Assert.All(period.Lines, line => Assert.True(period.Span.Contains(line.Time)));
                if (period.FirstEvent is { } first && first.Value > 1)
                {
                    Assert.True(history.Ledger.ContextOf(first.Previous()).Time < period.Span.From);
                }
            }
        }
    }

    [Theory]
    [InlineData("lido/small-s1.jsonl")]
    [InlineData("examples/custodian-omnibus.jsonl")]
    public void The_parts_of_a_step_are_those_of_the_timeline(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        foreach (AccountId account in history.Accounts)
        {
            StatementPeriod whole = Assert.Single(history.Periods(new StatementRequest(account)));
            foreach (IGrouping<EventNumber, StatementLine> lines in whole.Lines.GroupBy(static l => l.Event))
            {
                // Where nothing of the holder's moved in the event, its lines are the change of ⌊s·E/S⌋ over the event's steps.
                if (lines.All(static l => l.Kind == StatementLineKind.Rate))
                {
                    Shares shares = history.SharesAt(account, lines.Key);
                    Amount before = history.Ledger.Timeline.PairAt(lines.Key.Previous()).BalanceOf(shares);
                    Amount after = history.Ledger.Timeline.PairAt(lines.Key).BalanceOf(shares);
                    Assert.Equal(
                        SignedAmount.Change(before.Value, after.Value), StatementTies.Sum(lines.Select(static l => l.Assets)));
                }
            }
        }
    }

    [Fact]
    public void Ether_that_validators_paid_out_is_no_penalty_and_its_collection_no_reward()
    {
        StatementHistory history = StatementHistory.Of("lido/small-s1.jsonl");
        int completed = 0;
        foreach (AccountId account in history.Accounts)
        {
            StatementPeriod whole = Assert.Single(history.Periods(new StatementRequest(account)));
            foreach (IGrouping<EventNumber, StatementLine> lines in whole.Lines.GroupBy(static l => l.Event))
            {
                IReadOnlyList<RateStep> steps = history.Ledger.Timeline.StepsOf(lines.Key);
                bool pays = steps.Any(static s => s.Cause == StepCause.WithdrawalVaultCollected);
                StatementLine[] consensus = [.. lines.Where(static l => l.Source == StatementSource.Consensus)];
                Assert.True(consensus.Length <= 1);
                completed += pays && consensus.Length == 1 ? 1 : 0;
                Assert.All(consensus, static l => Assert.Equal(l.Assets.IsNegative, l.Step == StepCause.ConsensusPenalty));
            }
        }

        Assert.True(completed > 0);
    }

    /// <summary>Sub-totals of parts add up to those of the whole, source by source and cause by cause.</summary>
    private static void DemandSame(StatementPeriod whole, List<StatementPeriod> parts)
    {
        Assert.Equal(whole.Lines, parts.SelectMany(static p => p.Lines));
        StatementTies.Same(whole.Closing, parts[^1].Closing);
        foreach (StatementSource source in Enum.GetValues<StatementSource>())
        {
            Assert.Equal(whole.Totals.Of(source), Add(source, parts.Select(p => p.Totals.Of(source))));
            Assert.Equal(whole.Income.Of(source), Add(source, parts.Select(p => p.Income.Of(source))));
        }

        foreach (MovementCause cause in Enum.GetValues<MovementCause>())
        {
            Assert.Equal(whole.Totals.Of(cause).Net, StatementTies.Sum(parts.Select(p => p.Totals.Of(cause).Net)));
        }
    }

    private static SourceTotal Add(StatementSource source, IEnumerable<SourceTotal> parts) => parts.Aggregate(
        new SourceTotal(source, default, default),
        static (sum, part) => sum with { Gains = sum.Gains + part.Gains, Losses = sum.Losses + part.Losses });
}
