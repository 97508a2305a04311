using System.Globalization;
using System.Numerics;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class LotStatementTests
{
    // Made up; of a price that moves, so that lots differ.
    private static readonly PriceTable Prices = PriceTable.Read(new StringReader(Made()), "made.csv");

    public static TheoryData<string> Histories => [.. StatementHistory.Small];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Open_lots_add_up_to_the_closing_balance_and_costs_to_in_less_out(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        int place = 0;
        foreach (AccountId account in history.Accounts)
        {
            foreach (LotMethod method in new[] { LotMethod.Fifo, LotMethod.Lifo, LotMethod.Hifo })
            {
                foreach (LotQuantity quantity in Enum.GetValues<LotQuantity>())
                {
                    LotRules rules = Rules(method, quantity, place++);
                    Demand(Lots(history, account, rules));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Lots_named_one_by_one_as_fifo_takes_them_give_what_fifo_gives(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        int place = 0;
        foreach (AccountId account in history.Accounts)
        {
            LotRules fifo = Rules(LotMethod.Fifo, (LotQuantity)(place % 2), place++);
            List<LotPeriod> expected = Lots(history, account, fifo);
            LotRules named = fifo with { Method = LotMethod.Specific, Instructions = Named(expected) };
            List<LotPeriod> actual = Lots(history, account, named);
            Demand(actual);
            Assert.Equal(expected.Select(static p => p.Totals), actual.Select(static p => p.Totals));
            Assert.Equal(expected[^1].Open, actual[^1].Open);
            Assert.Equal(expected[^1].InRequests, actual[^1].InRequests);
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_statement_that_begins_later_knows_the_lots_of_before(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        PeriodBound middle = PeriodBound.At(history.First.PlusSeconds(history.Last.SecondsSince(history.First) / 2));
        int place = 0;
        foreach (AccountId account in history.Accounts)
        {
            LotRules rules = Rules(LotMethod.Lifo, LotQuantity.Worth, place++);
            LotPeriod whole = Assert.Single(Lots(history, account, rules, new StatementRequest(account)));
            LotPeriod first = Assert.Single(Lots(history, account, rules, new StatementRequest(account) { To = middle }));
            LotPeriod second = Assert.Single(Lots(history, account, rules, new StatementRequest(account) { From = middle }));
            Assert.Equal(whole.Open, second.Open);
            Assert.Equal(first.Totals.CostAfter, second.Totals.CostBefore);
            Assert.Equal(whole.Totals.Gain, first.Totals.Gain + second.Totals.Gain);
            Assert.Equal(whole.Totals.Income, first.Totals.Income + second.Totals.Income);
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_conversion_says_what_its_rounding_made_of_it(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        foreach (AccountId account in history.Accounts)
        {
            foreach (LotConversion conversion in Lots(history, account, Rules(LotMethod.Fifo, LotQuantity.Worth, 3))
                .SelectMany(static p => p.Entries).SelectMany(static e => e.Conversions))
            {
                // value · divisor + remainder = assets · price
                PriceValue value = conversion.Value;
                BigInteger kept = (BigInteger)value.Value * (BigInteger)value.Divisor;
                BigInteger rest = (BigInteger)value.Remainder.Magnitude;
                Assert.Equal(
                    (BigInteger)conversion.Assets.Value * (BigInteger)value.Price.Scaled,
                    value.Remainder.IsNegative ? kept - rest : kept + rest);
            }
        }
    }

    [Fact]
    public void Wrapping_is_no_disposal_and_takes_no_lot()
    {
        StatementHistory history = StatementHistory.Of("lido/small-s1.jsonl");
        int wrapped = 0;
        foreach (AccountId account in history.Accounts)
        {
            foreach (LotEntry entry in Lots(history, account, Rules(LotMethod.Fifo, LotQuantity.Worth, 0))
                .SelectMany(static p => p.Entries)
                .Where(static e => e.Line is { Movement: MovementCause.Wrap or MovementCause.Unwrap, Counterparty: null }))
            {
                Assert.NotEqual(LotChangeKind.Disposed, entry.Kind);
                Assert.True(entry.Quantity <= UInt256.One);
            }

            wrapped += history.Periods(new StatementRequest(account)).SelectMany(static p => p.Lines)
                .Count(static l => l.Movement == MovementCause.Wrap);
        }

        Assert.NotEqual(0, wrapped);
    }

    [Fact]
    public void Lots_named_for_an_event_that_takes_none_are_refused_by_their_line()
    {
        StatementHistory history = StatementHistory.Of("examples/custodian-omnibus.jsonl");
        LotInstructions named = LotInstructions.Read(new StringReader("event,take,lot\n8,1,2/1\n10,1,2/1\n"), "lots.csv");
        LotRules rules = Rules(LotMethod.Specific, LotQuantity.Worth, 0) with { Instructions = named };
        FormatException e = Assert.Throws<FormatException>(() => Lots(history, AccountId.FromLabel("acme"), rules));
        Assert.Contains("lots.csv:2: event: found '8, taking 1'", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event,lot\n", "lots.csv:1: header")]
    [InlineData("event,take,lot\n1,1\n", "lots.csv:2: line: found '1,1'")]
    [InlineData("event,take,lot\nx,1,1/1\n", "lots.csv:2: event: found 'x'")]
    [InlineData("event,take,lot\n1,0,1/1\n", "lots.csv:2: take: found '0'")]
    [InlineData("event,take,lot\n1,1,1\n", "lots.csv:2: lot: found '1'")]
    [InlineData("event,take,lot\n\n2,1,1/1\n1,1,1/1\n", "lots.csv:4: event: found '1,1,1/1'; expected events and their takings in order")]
    public void A_list_of_lots_that_is_not_as_it_must_be_is_refused_by_its_line(string text, string expected)
    {
        FormatException e = Assert.Throws<FormatException>(() => LotInstructions.Read(new StringReader(text), "lots.csv"));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    private static void Demand(List<LotPeriod> periods)
    {
        Assert.NotEmpty(periods);
        UInt256 cost = UInt256.Zero;
        foreach (LotPeriod period in periods)
        {
            LotTotals totals = period.Totals;
            Assert.Equal(cost, totals.CostBefore);
            cost = totals.CostAfter;
            Assert.Equal(totals.CostBefore + totals.Acquired + totals.IncomeCost - totals.CostDisposed - totals.CostLost, cost);
            UInt256 open = UInt256.Zero;
            UInt256 worth = UInt256.Zero;
            foreach (Lot lot in period.Open)
            {
                (open, worth) = (open + lot.Quantity, worth + lot.Cost);
            }

            foreach (RequestLot lot in period.InRequests)
            {
                worth += lot.Lot.Cost;
            }

            Assert.Equal(cost, worth);
            HolderPosition closing = period.Statement.Closing;
            Assert.Contains(open, new[] { closing.Assets.Value, closing.Shares.Value });
            foreach (LotEntry entry in period.Entries.Where(static e => e.Proceeds is not null))
            {
                Assert.Equal(SignedAmount.Change(entry.Cost, entry.Proceeds!.Value), entry.Gain);
                Assert.Equal(entry.Cost, Sum(entry.Matches.Select(static m => m.Cost)));
                Assert.True(entry.Matches.Count == 0 || entry.Proceeds == Sum(entry.Matches.Select(static m => m.Proceeds!.Value)));
            }
        }
    }

    private static UInt256 Sum(IEnumerable<UInt256> parts) => parts.Aggregate(UInt256.Zero, static (sum, part) => sum + part);

    /// <summary>Writes down which lots were taken, as a person would for specific identification.</summary>
    private static LotInstructions Named(List<LotPeriod> periods)
    {
        StringBuilder text = new("event,take,lot\n");
        (EventNumber last, int take) = (default, 0);
        foreach (LotEntry entry in periods.SelectMany(static p => p.Entries).Where(static e => e.Matches.Count != 0
            && e.Line.Kind == StatementLineKind.Movement && e.Kind is LotChangeKind.Disposed or LotChangeKind.TransferredOut))
        {
            (last, take) = (entry.Line.Event, entry.Line.Event == last ? take + 1 : 1);
            foreach (LotMatch match in entry.Matches)
            {
                text.Append(CultureInfo.InvariantCulture, $"{last},{take},{match.Lot}\n");
            }
        }

        return LotInstructions.Read(new StringReader(text.ToString()), "named.csv");
    }

    private static List<LotPeriod> Lots(
        StatementHistory history, AccountId account, LotRules rules, StatementRequest? request = null)
    {
        List<LotPeriod> periods =
            [.. LotStatement.Of(history.Statement(request ?? new StatementRequest(account) { Cut = PeriodCut.Day }), rules).Periods()];
        HolderPosition closing = periods[^1].Statement.Closing;
        Assert.Equal(
            rules.Quantity == LotQuantity.Worth ? closing.Assets.Value : closing.Shares.Value,
            Sum(periods[^1].Open.Select(static lot => lot.Quantity)));
        return periods;
    }

    private static LotRules Rules(LotMethod method, LotQuantity quantity, int place) => new()
    {
        Prices = Prices,
        Currency = new PriceCurrency("CHF", 18),
        Method = method,
        Quantity = quantity,
        IncomeCost = (IncomeLotCost)(place / 2 % 2),
        Disposal = (DisposalMoment)(place % 3),
        RateIncome = (RateIncome)(place / 3 % 2),
        Rounding = (PriceRounding)(place % 2),
    };

    private static string Made()
    {
        StringBuilder text = new("time,price,currency\n0,1000.5,CHF\n");
        for (int i = 0; i < 4_000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{1_577_836_800 + (i * 86_400L)},{1_500 + (i * 7_919 % 1_700)}.{i * 31 % 1_000:000},CHF\n");
        }

        return text.ToString();
    }
}
