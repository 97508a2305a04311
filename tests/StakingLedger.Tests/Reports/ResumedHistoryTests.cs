using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Reports of a ledger that was taken up from a snapshot, its journal beginning after it.</summary>
public sealed class ResumedHistoryTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Zurich", "Pacific/Apia", "America/St_Johns"];

    public static TheoryData<string> Histories => [.. StatementHistory.Small];

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_statement_of_the_time_after_a_snapshot_is_that_of_the_whole_history_to_the_byte(string name) =>
        DemandSame(StatementHistory.Of(name));

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void So_it_is_of_random_histories(int seed) => DemandSame(RandomHistories.Workload(seed));

    private static void DemandSame(StatementHistory whole)
    {
        Random random = new(20_261_126);
        int held = 0;
        for (int i = 0; i < 4; i++)
        {
            (StatementHistory resumed, Timestamp before) = Resume(whole, random);
            foreach (AccountId account in whole.Accounts)
            {
                ulong left = whole.Last.SecondsSince(before);
                ulong start = left == 0 ? 1 : 1 + (ulong)random.NextInt64((long)left);
                ulong end = start + (ulong)random.NextInt64((long)left + 2);
                StatementRequest request = new(account)
                {
                    Zone = CalendarZone.Parse(Zones[random.Next(Zones.Length)]),
                    From = PeriodBound.At(before.PlusSeconds(start)),
                    To = random.Next(3) == 0 ? null : PeriodBound.At(before.PlusSeconds(end)),
                    Cut = (PeriodCut)random.Next(4),
                };
                HolderStatement expected = whole.Statement(request);
                if (!resumed.Ledger.Accounts.TryFind(account, out _))
                {
                    Assert.Throws<ArgumentException>(() => resumed.Statement(request));
                    continue;
                }

                HolderStatement actual = resumed.Statement(request);
                Assert.Equal(ReportText.Of(expected), ReportText.Of(actual));
                Assert.Equal((expected.From, expected.To), (actual.From, actual.To));
                held += actual.Periods().First().Opening.Shares.IsZero ? 0 : 1;
            }
        }

        Assert.NotEqual(0, held);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Pool_statements_and_books_go_on_from_the_totals_kept_with_a_snapshot(string name)
    {
        StatementHistory whole = StatementHistory.Of(name);
        Random random = new(20_261_127);
        for (int i = 0; i < 6; i++)
        {
            (StatementHistory resumed, Timestamp before) = Resume(whole, random);
            BookTotals kept = Kept(whole, resumed.Ledger.HistoryBeginsAfter);
            PoolStatementRequest request = new()
            {
                From = PeriodBound.At(before.PlusSeconds(1 + (ulong)random.NextInt64((long)whole.Last.SecondsSince(before) + 1))),
                Cut = (PeriodCut)random.Next(4),
            };
            Assert.Equal(
                ReportText.Of(PoolStatement.Of(whole.Ledger, whole.Protocol, request)),
                ReportText.Of(PoolStatement.Of(resumed.Ledger, resumed.Protocol, request with { Opening = kept })));
            BooksRequest books = new() { From = request.From, Cut = request.Cut };
            Assert.Equal(
                ReportText.Of(PoolBooks.Of(whole.Ledger, whole.Protocol, books)),
                ReportText.Of(PoolBooks.Of(resumed.Ledger, resumed.Protocol, books with { Opening = kept })));
        }
    }

    [Fact]
    public void What_lies_before_the_snapshot_is_refused_by_name()
    {
        StatementHistory whole = StatementHistory.Of("examples/custodian-omnibus.jsonl");
        EventNumber after = EventNumber.From(whole.Ledger.LastEvent.Value / 2);
        StatementHistory resumed = ResumeAfter(whole, after);
        Timestamp before = whole.Ledger.ContextOf(after).Time;
        AccountId held = whole.Accounts.First(a => !whole.SharesAt(a, after).IsZero);
        AccountId none = whole.Accounts.First(a => whole.SharesAt(a, after).IsZero && resumed.Ledger.Accounts.TryFind(a, out _));

        Refused($"snapshot after event {after}", () => resumed.Statement(new StatementRequest(held) { From = PeriodBound.At(before) }));
        Refused("would need the events before it", () => resumed.Statement(new StatementRequest(held) { To = PeriodBound.At(before) }));
        StatementRequest control = new(held) { Basis = IncomeBasis.Control, Control = ControlRule.AtExit };
        Refused("income that is deferred on it is not known", () => resumed.Statement(control));
        _ = resumed.Statement(new StatementRequest(none) { Basis = IncomeBasis.Control, Control = ControlRule.AtExit });
        LotRules rules = new()
        {
            Prices = PriceTable.Read(new StringReader("time,price,currency\n0,1,CHF\n"), "p.csv"),
            Currency = new PriceCurrency("CHF", 2),
        };
        Refused("what its lots cost", () => LotStatement.Of(resumed.Statement(new StatementRequest(held)), rules));
        _ = LotStatement.Of(resumed.Statement(new StatementRequest(none)), rules);
    }

    [Fact]
    public void Totals_that_are_missing_or_of_another_event_are_refused()
    {
        StatementHistory whole = StatementHistory.Of("lido/small-s1.jsonl");
        StatementHistory resumed = ResumeAfter(whole, EventNumber.From(60));
        BookTotals kept = Kept(whole, EventNumber.From(60));
        Refused("the totals of the books as of that event are needed", () => PoolBooks.Of(resumed.Ledger, resumed.Protocol, new()));
        Refused("are needed", () => PoolStatement.Of(resumed.Ledger, resumed.Protocol, new()));
        Refused("nothing stood in the books", () => PoolBooks.Of(whole.Ledger, whole.Protocol, new() { Opening = kept }));
        Posting wei = new(new BookAccount(BookAccountKind.Deposits), BookCommodity.Assets, -SignedAmount.Of(UInt256.One));
        kept.Add(wei);
        Refused("are not those of event 60", () => PoolBooks.Of(resumed.Ledger, resumed.Protocol, new() { Opening = kept }));
        kept.Add(wei with { Account = new BookAccount(BookAccountKind.Buffer), Amount = -wei.Amount });
        Refused("the holders' assets", () => PoolBooks.Of(resumed.Ledger, resumed.Protocol, new() { Opening = kept }));
        Refused("event 60", () => PoolBooks.Of(resumed.Ledger, resumed.Protocol, new() { Opening = Kept(whole, EventNumber.From(20)) }));
    }

    [Theory]
    [InlineData("Buffer\t0\t\t1", "t:1: line")]
    [InlineData("ether\tBuffer\t0\t\t1", "t:1: commodity: found 'ether'")]
    [InlineData("shares:255\tHeldShares\t0\t\t1", "t:1: commodity")]
    [InlineData("assets\tbuffer\t0\t\t1", "t:1: kind: found 'buffer'")]
    [InlineData("assets\tNone\t0\t\t1", "t:1: kind")]
    [InlineData("assets\tBuffer\t70000\t\t1", "t:1: detail: found '70000'")]
    [InlineData("assets\tBuffer\t0\t0xzz\t1", "t:1: party: found '0xzz'")]
    [InlineData("assets\tBuffer\t0\t\t0", "t:1: amount: found '0'")]
    [InlineData("assets\tBuffer\t0\t\t1.5", "t:1: amount: found '1.5'")]
    [InlineData("assets\tBuffer\t0\t\t1\nassets\tBuffer\t0\t\t1", "t:2: account")]
    public void Totals_that_do_not_read_are_refused_by_line(string text, string expected) => Assert.Contains(
        expected, Assert.Throws<FormatException>(() => BookTotals.Read(new StringReader(text), "t")).Message, StringComparison.Ordinal);

    private static void Refused(string expected, Func<object> made) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => made()).Message, StringComparison.Ordinal);

    private static (StatementHistory Resumed, Timestamp Before) Resume(StatementHistory whole, Random random)
    {
        // Time that ran backwards before the snapshot is not known after it.
        while (true)
        {
            EventNumber after = EventNumber.From((ulong)random.NextInt64(1, (long)whole.Ledger.LastEvent.Value));
            Timestamp before = whole.Ledger.ContextOf(after).Time;
            bool runsOn = true;
            for (EventNumber n = whole.Ledger.Journal.FirstEvent; n < after && runsOn; n = n.Next())
            {
                runsOn = whole.Ledger.ContextOf(n).Time <= before;
            }

            if (runsOn)
            {
                return (ResumeAfter(whole, after), before);
            }
        }
    }

    private static StatementHistory ResumeAfter(StatementHistory whole, EventNumber after)
    {
        byte[] snapshot = whole.Ledger.StateAt(after, whole.Protocol).Snapshot();
        PoolLedger resumed = PoolLedger.Resume(snapshot, whole.Protocol());
        resumed.AppendFrom(whole.Ledger.Journal);
        Assert.Equal(after.Next(), resumed.Journal.FirstEvent);
        return whole with { Name = string.Create(CultureInfo.InvariantCulture, $"{whole.Name} after {after}"), Ledger = resumed };
    }

    /// <summary>The totals as a host keeps them, as text.</summary>
    private static BookTotals Kept(StatementHistory whole, EventNumber after)
    {
        using StringWriter text = new();
        BookTotals totals = BookTotals.Of(BookReader.Of(whole.Ledger, whole.Protocol), after);
        totals.Write(text);
        BookTotals read = BookTotals.Read(new StringReader(text.ToString()), "kept");
        Assert.Equal(totals.Lines, read.Lines);
        return read;
    }
}
