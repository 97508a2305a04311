using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>A change that does not fit is refused with a message that says where and why, and changes nothing.</summary>
public sealed class LotRefusalTests
{
    private static readonly EventNumber Five = EventNumber.From(5);
    private static readonly Timestamp Later = LotBookTests.Day(50);

    public static TheoryData<string, string> Cases => new()
    {
        { "too much", "found 15050000000000000000 in open lots" },
        { "other form", "found 0 in open lots" },
        { "nothing", "found nothing; expected at least one unit" },
        { "earlier event", "found event 2 after event 3" },
        { "earlier time", "found 2026-01-02T00:00:00Z after 2026-01-21T00:00:00Z" },
        { "held since later", "found held since 2026-03-02T00:00:00Z" },
        { "no market value", "found no market value" },
        { "same form", "found the same form" },
        { "wraps to nothing", "found nothing in the new form" },
        { "quantities overflow", "of quantities on 15050000000000000000; expected a sum below 2^256" },
        { "costs overflow", "of costs on 3210500; expected a sum below 2^256" },
        { "named in fifo", "found lots named in a book by Fifo" },
    };

    public static TheoryData<string, string> NamedCases => new()
    {
        { "", "found no lots named" },
        { "9/1", "found lot 9/1, which is not open in this form" },
        { "2/1 2/1", "found lot 2/1 twice" },
        { "2/1", "found 50000000000000000 in the lots named" },
        { "1/1 3/1", "found lot 3/1, of which nothing is needed" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_does_not_fit_is_refused_as_a_whole(string change, string message) =>
        Refused(LotBookTests.Example(LotMethod.Fifo, IncomeLotCost.MarketValue), Wrong(change), message);

    [Theory]
    [MemberData(nameof(NamedCases))]
    public void Lots_that_do_not_fit_are_refused(string lots, string message)
    {
        LotId[] ids = [.. lots.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LotId.Parse)];
        Refused(
            LotBookTests.Example(LotMethod.Specific, IncomeLotCost.MarketValue),
            LotChange.Disposed(Five, Later, default, LotBookTests.Ether("1"), 1UL, ids),
            message);
    }

    [Fact]
    public void A_transfer_does_not_open_what_no_change_opens() => Assert.Throws<ArgumentOutOfRangeException>(static () =>
        LotChange.TransferredIn(Five, Later, default, 1UL, 1UL, Later, LotChangeKind.Lost));

    [Fact]
    public void A_book_has_a_method_and_a_basis_that_exist()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LotBook((LotMethod)9, IncomeLotCost.Nothing));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new LotBook(LotMethod.Fifo, (IncomeLotCost)9));
    }

    private static void Refused(LotBook book, LotChange change, string message)
    {
        (UInt256, UInt256) costs = (book.CostIn, book.CostOut);
        IReadOnlyList<Lot> lots = book.OpenLots(default);
        LotRefusedException refused = Assert.Throws<LotRefusedException>(() => book.Apply(change));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Event {change.Event}, {change.Time}, {change.Kind} of ", refused.Message, StringComparison.Ordinal);
        Assert.Equal((change.Event, change.Time), (refused.Event, refused.Time));
        Assert.Equal(costs, (book.CostIn, book.CostOut));
        Assert.Equal(lots, book.OpenLots(default));
        Assert.Empty(book.OpenLots(new TokenId(1)));

        // The next change of the last event is still welcome, and its lot has the next name.
        Lot lot = Assert.Single(book.Apply(LotChange.Acquired(EventNumber.From(3), LotBookTests.Day(20), default, 1UL, 1UL)).Opened);
        Assert.Equal("3/2", lot.Id.ToString());
    }

    private static LotChange Wrong(string change)
    {
        TokenId other = new(1);
        UInt256 most = UInt256.MaxValue;
        Timestamp early = LotBookTests.Day(1);
        return change switch
        {
            "too much" => LotChange.Disposed(Five, Later, default, LotBookTests.Ether("15.050000000000000001"), 1UL),
            "other form" => LotChange.Disposed(Five, Later, other, 1UL, 1UL),
            "nothing" => LotChange.Acquired(Five, Later, default, UInt256.Zero, 1UL),
            "earlier event" => LotChange.Acquired(EventNumber.From(2), Later, default, 1UL, 1UL),
            "earlier time" => LotChange.Acquired(Five, early, default, 1UL, 1UL),
            "held since later" => LotChange.TransferredIn(Five, Later, default, 1UL, 1UL, LotBookTests.Day(60)),
            "no market value" => LotChange.Income(Five, Later, default, 1UL, null),
            "same form" => LotChange.Rewrapped(Five, Later, default, 1UL, default, 1UL),
            "wraps to nothing" => LotChange.Rewrapped(Five, Later, default, 1UL, other, UInt256.Zero),
            "quantities overflow" => LotChange.Acquired(Five, Later, default, most, 1UL),
            "costs overflow" => LotChange.Acquired(Five, Later, default, 1UL, most),
            _ => LotChange.Disposed(Five, Later, default, 1UL, 1UL, [LotId.Parse("1/1")]),
        };
    }
}
