using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Tests.Conventions;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>The examples of docs/lots.md, worked by hand.</summary>
public sealed class LotBookTests
{
    private static readonly TokenId Wsteth = new(1);

    private static TokenId Steth => default;

    [Theory]
    [InlineData(LotMethod.Fifo, "1/1:6000000000000000000:1200000", "120000")]
    [InlineData(LotMethod.Lifo, "3/1:5000000000000000000:1200000 2/1:50000000000000000:10500 1/1:950000000000000000:190000", "-80500")]
    [InlineData(LotMethod.Hifo, "3/1:5000000000000000000:1200000 2/1:50000000000000000:10500 1/1:950000000000000000:190000", "-80500")]
    [InlineData(LotMethod.Specific, "2/1:50000000000000000:10500 1/1:5950000000000000000:1190000", "119500")]
    public void The_methods_take_different_lots(LotMethod method, string matches, string gain)
    {
        LotOutcome outcome = Sell(Example(method, IncomeLotCost.MarketValue));
        Assert.Equal(matches, string.Join(' ', outcome.Matches.Select(static m => $"{m.Lot}:{m.Quantity}:{m.Cost}")));
        Assert.Equal(gain, outcome.Gain.ToString());
        Assert.Contains($"`{gain}`", RepositoryFiles.Read("docs/lots.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Income_counts_when_it_comes_or_when_it_goes()
    {
        LotBook accrual = new(LotMethod.Specific, IncomeLotCost.MarketValue);
        Assert.Equal((UInt256)10_500UL, Fill(accrual)[1].Income);
        LotOutcome sold = Sell(accrual);
        Assert.Equal(("119500", UInt256.Zero), (sold.Gain.ToString(), sold.Income));

        LotBook control = new(LotMethod.Specific, IncomeLotCost.Nothing);
        Assert.Equal(UInt256.Zero, Fill(control)[1].Income);
        sold = Sell(control);
        Assert.Equal(("130000", (UInt256)11_000UL), (sold.Gain.ToString(), sold.Income));
        Assert.Equal((UInt256)11_000UL, sold.Matches[0].Proceeds);
        Assert.Equal(LotChangeKind.Income, sold.Matches[0].Kind);
    }

    [Fact]
    public void The_holding_period_is_counted_from_the_acquisition()
    {
        LotOutcome outcome = Sell(Example(LotMethod.Fifo, IncomeLotCost.MarketValue));
        Assert.Equal(Day(0), outcome.Matches[0].Since);
        Assert.Equal(90UL * 86_400, outcome.Matches[0].HeldSeconds);
    }

    [Theory]
    [InlineData("1 1 1", "33 33 34")]
    [InlineData("1 2", "33 67")]
    [InlineData("2 1", "66 34")]
    [InlineData("3", "100")]
    public void Parts_of_a_lot_cost_the_whole_and_the_last_takes_the_rest(string quantities, string costs)
    {
        LotBook book = new(LotMethod.Fifo, IncomeLotCost.MarketValue);
        book.Apply(LotChange.Acquired(EventNumber.First, Day(0), Steth, 3UL, 100UL));
        IEnumerable<string> taken = quantities.Split(' ').Select(q =>
            book.Apply(LotChange.Disposed(EventNumber.First, Day(0), Steth, UInt256.Parse(q), 1UL)).Cost.ToString());
        Assert.Equal(costs, string.Join(' ', taken));
        Assert.Empty(book.OpenLots(Steth));
        Assert.Equal(book.CostIn, book.CostOut);
    }

    [Fact]
    public void Wrapping_is_no_disposal_and_lots_follow_with_cost_and_time()
    {
        LotBook book = Example(LotMethod.Fifo, IncomeLotCost.MarketValue);
        LotOutcome wrapped = book.Apply(LotChange.Rewrapped(
            EventNumber.From(4), Day(60), Steth, Ether("12.05"), Wsteth, Ether("10.01")));
        Assert.Equal(SignedAmount.Zero, wrapped.Gain);
        Assert.Equal(Ether("10.01"), book.QuantityOf(Wsteth));
        Assert.Equal(Ether("3"), book.QuantityOf(Steth));
        Lot[] lots = [.. book.OpenLots(Wsteth)];

        // ⌊10.01·10/12.05⌋, ⌊10.01·10.05/12.05⌋ less that, and the rest.
        Assert.Equal(
            ["4/1<1/1:8307053941908713692", "4/2<2/1:41535269709543569", "4/3<3/1:1661410788381742739"],
            lots.Select(static l => $"{l.Id}<{l.Source}:{l.Quantity}"));
        Assert.Equal([Day(0), Day(10), Day(20)], lots.Select(static l => l.Since));
        Assert.Equal([LotChangeKind.Acquired, LotChangeKind.Income, LotChangeKind.Acquired], lots.Select(static l => l.Kind));
        Assert.Equal(["2000000", "10500", "480000"], lots.Select(static l => l.Cost.ToString()));
    }

    [Fact]
    public void A_lot_that_wraps_to_nothing_hands_its_cost_to_the_next()
    {
        LotBook book = new(LotMethod.Fifo, IncomeLotCost.MarketValue);
        book.Apply(LotChange.Acquired(EventNumber.First, Day(0), Steth, 1UL, 7UL));
        book.Apply(LotChange.Acquired(EventNumber.First, Day(1), Steth, 9UL, 90UL));
        book.Apply(LotChange.Rewrapped(EventNumber.First, Day(2), Steth, 10UL, Wsteth, 8UL));
        Lot lot = Assert.Single(book.OpenLots(Wsteth));
        Assert.Equal(new Lot(LotId.Parse("1/3"), Wsteth, Day(1), LotChangeKind.Acquired, 8UL, 97UL, LotId.Parse("1/2")), lot);
    }

    [Fact]
    public void A_transfer_carries_cost_and_time_to_another_book()
    {
        LotBook from = Example(LotMethod.Fifo, IncomeLotCost.Nothing);
        LotBook to = new(LotMethod.Lifo, IncomeLotCost.Nothing);
        LotOutcome left = from.Apply(LotChange.TransferredOut(EventNumber.From(4), Day(30), Steth, Ether("11")));
        Assert.Equal(SignedAmount.Zero, left.Gain);
        foreach (LotMatch match in left.Matches)
        {
            to.Apply(LotChange.TransferredIn(EventNumber.From(4), Day(30), Steth, match.Quantity, match.Cost, match.Since, match.Kind));
        }

        Assert.Equal(left.Cost, to.CostIn);
        Assert.Equal(Ether("11"), to.QuantityOf(Steth));
        Assert.Equal([Day(0), Day(10), Day(20)], to.OpenLots(Steth).Select(static l => l.Since));

        // What was income stays income: it still counts when it is disposed of.
        LotOutcome sold = to.Apply(LotChange.Disposed(EventNumber.From(5), Day(40), Steth, Ether("11"), 2_200_000UL));
        Assert.Equal((UInt256)10_000UL, sold.Income);
    }

    [Fact]
    public void A_loss_takes_lots_for_nothing()
    {
        LotBook book = Example(LotMethod.Fifo, IncomeLotCost.MarketValue);
        LotOutcome lost = book.Apply(LotChange.Lost(EventNumber.From(4), Day(30), Steth, Ether("0.1")));
        Assert.Equal("-20000", lost.Gain.ToString());
    }

    [Fact]
    public void The_highest_cost_per_unit_is_compared_beyond_256_bits()
    {
        UInt256 huge = UInt256.One << 254;
        LotBook book = new(LotMethod.Hifo, IncomeLotCost.MarketValue);
        book.Apply(LotChange.Acquired(EventNumber.From(1), Day(0), Steth, huge, huge));
        book.Apply(LotChange.Acquired(EventNumber.From(2), Day(1), Steth, huge - UInt256.One, huge));
        book.Apply(LotChange.Acquired(EventNumber.From(3), Day(2), Steth, 5UL, 5UL));
        Assert.Equal(2UL, Take().Event.Value);
        book.Apply(LotChange.Disposed(EventNumber.From(4), Day(3), Steth, huge - UInt256.One - UInt256.One, UInt256.Zero));

        // Two lots cost one a unit: the one held longest comes first.
        Assert.Equal(1UL, Take().Event.Value);

        LotId Take() => Assert.Single(
            book.Apply(LotChange.Disposed(EventNumber.From(4), Day(3), Steth, UInt256.One, UInt256.Zero)).Matches).Lot;
    }

    [Theory]
    [InlineData("42/1", true)]
    [InlineData("42/0", false)]
    [InlineData("42", false)]
    [InlineData("/1", false)]
    [InlineData("42/4294967296", false)]
    [InlineData("42/1/2", false)]
    [InlineData(" 42/1", false)]
    [InlineData(null, false)]
    public void The_name_of_a_lot_is_an_event_and_a_place(string? text, bool isName)
    {
        Assert.Equal(isName, LotId.TryParse(text, out LotId id));
        Assert.Equal(isName ? text : "0/0", id.ToString());
    }

    internal static Timestamp Day(int day) => Timestamp.Parse("2026-01-01T00:00:00Z").PlusSeconds((ulong)day * 86_400);

    internal static UInt256 Ether(string amount) => Amount.FromEther(amount).Value;

    internal static LotBook Example(LotMethod method, IncomeLotCost incomeCost)
    {
        LotBook book = new(method, incomeCost);
        Fill(book);
        return book;
    }

    private static LotOutcome[] Fill(LotBook book) =>
    [
        book.Apply(LotChange.Acquired(EventNumber.From(1), Day(0), Steth, Ether("10"), 2_000_000UL)),
        book.Apply(LotChange.Income(EventNumber.From(2), Day(10), Steth, Ether("0.05"), 10_500UL)),
        book.Apply(LotChange.Acquired(EventNumber.From(3), Day(20), Steth, Ether("5"), 1_200_000UL)),
    ];

    private static LotOutcome Sell(LotBook book) => book.Apply(LotChange.Disposed(
        EventNumber.From(4),
        Day(90),
        Steth,
        Ether("6"),
        1_320_000UL,
        book.Method == LotMethod.Specific ? [LotId.Parse("2/1"), LotId.Parse("1/1")] : null));
}
