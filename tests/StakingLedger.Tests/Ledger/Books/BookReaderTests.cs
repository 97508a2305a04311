using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Ledger;
using StakingLedger.Tests.Protocols.HousePool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Books;

/// <summary>The walk through a journal that gives each event's books, and the laws that it checks.</summary>
public sealed class BookReaderTests
{
    private static readonly PoolLedger Past = RandomPool.Run(seed: 612, commands: 260).Pool.Ledger;

    private static readonly BookAccount Buffer = new(BookAccountKind.Buffer);

    public static TheoryData<string, string> Faults => new()
    {
        { "one unit too much of a thing", "postings of an event sum to zero" },
        { "one share out of nowhere", "postings of an event sum to zero" },
        { "a validator out of nowhere", "postings of an event sum to zero" },
        { "a unit that the holders do not have", "postings of the holders follow the priced assets" },
        { "an account of no kind", "postings name accounts of the chart" },
        { "a kind that is not in the chart", "postings name accounts of the chart" },
        { "a token that there is not", "postings name accounts of the chart" },
        { "a movement explained twice", "every movement of shares has a cause" },
        { "a cause of a movement that there is not", "every movement of shares has a cause" },
        { "a failure", "accepted events can be posted" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_the_books_is_told_by_event_and_law(string fault, string law)
    {
        EventNumber deposit = FirstDeposit();
        BookReader reader = BookReader.Of(Past.Journal, new TamperedBooks((e, sheet) =>
        {
            if (e.Number == deposit)
            {
                Plant(fault, sheet);
            }
        }));
        LedgerCorruptException found = Assert.Throws<LedgerCorruptException>(() => BookTotals.Of(reader, Past.LastEvent));
        Assert.Equal((deposit, law), (found.Event, found.Invariant));

        // A walk that failed half-way does not go on.
        Assert.Throws<LedgerCorruptException>(() => reader.Read());
    }

    [Fact]
    public void A_movement_that_nobody_explains_is_told()
    {
        // A protocol that posts nothing: the toy of the ledger's own tests.
        PoolLedger toy = ToyWorkload.Run(seed: 3, events: 40);
        LedgerCorruptException found = Assert.Throws<LedgerCorruptException>(
            () => BookTotals.Of(BookReader.Of(toy, static () => new ToyPool()), toy.LastEvent));
        Assert.Contains(
            found.Invariant, (string[])["every movement of shares has a cause", "postings of the holders follow the priced assets"]);
    }

    [Fact]
    public void A_walk_gives_what_the_ledger_gives()
    {
        BookReader reader = BookReader.Of(Past, static () => new StakingPoolProtocol());
        EventEffects effects = new();
        while (reader.Read())
        {
            EventNumber number = reader.Number;
            Past.Describe(number, effects);
            Assert.Equal(Past.ContextOf(number), reader.Context);
            Assert.Equal(Past.EventAt(number).Kind, reader.Kind);
            Assert.Equal(Past.EventAt(number), reader.ReadEvent());
            Assert.Equal(Past.Timeline.PairAt(number.Previous()), reader.Before);
            Assert.Equal(Past.Timeline.PairAt(number), reader.After);
            Assert.Equal(effects.MovementCount, reader.Effects.MovementCount);
            for (int i = 0; i < effects.MovementCount; i++)
            {
                Assert.Equal(effects.MovementAt(i), reader.Effects.MovementAt(i));
            }

            Assert.Equal(Past.TotalSharesAt(default, number).Value, reader.State.Shares(default).Total);
        }

        Assert.Equal(Past.LastEvent, reader.Number);
    }

    [Fact]
    public void A_walk_goes_on_with_what_is_appended()
    {
        RandomPool run = new(seed: 613);
        BookReader reader = BookReader.Of(run.Pool.Ledger, static () => new StakingPoolProtocol());
        for (int i = 0; i < 120; i++)
        {
            (IPoolCommand command, Context context) = run.Next();
            _ = run.Execute(command, context);
            while (reader.Read())
            {
            }

            Assert.False(reader.Read());
            Assert.Equal(run.Pool.Ledger.LastEvent, reader.Number);
            Assert.Equal(run.Pool.Pair, reader.After);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(97)]
    public void A_walk_from_a_snapshot_or_from_an_event_on_gives_the_same_books(ulong after)
    {
        EventNumber from = EventNumber.From(after);
        PoolLedger past = Past.StateAt(from, static () => new StakingPoolProtocol());
        List<string> whole = Books(BookReader.Of(Past.Journal, new StakingPoolProtocol()), from);
        BookReader fromSnapshot = BookReader.From(past.Snapshot(), Past.Journal, new StakingPoolProtocol());
        Assert.Equal(from, fromSnapshot.Number);
        Assert.Equal(whole, Books(fromSnapshot, from));
        Assert.Equal(whole, Books(BookReader.Of(Past, static () => new StakingPoolProtocol(), from), from));

        // A ledger that was resumed from that snapshot, and went on.
        PoolLedger resumed = PoolLedger.Resume(past.Snapshot(), new StakingPoolProtocol());
        resumed.AppendFrom(Past.Journal);
        Assert.Equal(whole, Books(BookReader.Of(resumed, static () => new StakingPoolProtocol()), from));
        Assert.Throws<ArgumentException>(() => BookReader.Of(resumed.Journal, new StakingPoolProtocol()));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BookReader.Of(resumed, static () => new StakingPoolProtocol(), EventNumber.From(after - 1)));
    }

    [Fact]
    public void A_journal_or_snapshot_of_something_else_is_refused()
    {
        PoolLedger other = RandomPool.Run(seed: 614, commands: 60).Pool.Ledger;
        Assert.Throws<ArgumentException>(() => BookReader.Of(Past.Journal, new ToyPool()));
        Assert.Throws<ArgumentException>(() => BookReader.From(other.Snapshot(), Past.Journal, new StakingPoolProtocol()));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BookReader.Of(Past.Journal, new StakingPoolProtocol()).SkipTo(Past.LastEvent.Next()));
    }

    [Fact]
    public void Totals_drop_what_comes_to_zero_and_are_written_in_the_order_of_the_chart()
    {
        BookTotals totals = new();
        AccountId owner = AccountId.FromLabel("ann");
        totals.Add(new Posting(new BookAccount(BookAccountKind.Claimable, 0, owner), BookCommodity.Assets, Minus(5)));
        totals.Add(new Posting(Buffer, BookCommodity.Assets, Plus(5)));
        totals.Add(new Posting(new BookAccount(BookAccountKind.HeldShares), BookCommodity.SharesOf(default), Plus(7)));
        totals.Add(new Posting(new BookAccount(BookAccountKind.Deposits), BookCommodity.Assets, Plus(1)));
        totals.Add(new Posting(new BookAccount(BookAccountKind.Deposits), BookCommodity.Assets, Minus(1)));
        using StringWriter written = new();
        totals.Write(written);
        Assert.Equal("assets\tBuffer\t0\t\t5\nassets\tClaimable\t0\tann\t-5\nshares:0\tHeldShares\t0\t\t7\n", written.ToString());
        Assert.Equal(Minus(5), totals.SumOf(BookSection.Claims, BookCommodity.Assets));
        Assert.Equal(Minus(5), totals.SumOf(BookAccountKind.Claimable, BookCommodity.Assets));
        Assert.Equal(SignedAmount.Zero, totals.Of(Buffer, BookCommodity.SharesOf(default)));
    }

    private static List<string> Books(BookReader reader, EventNumber after)
    {
        List<string> books = [];
        while (reader.Read())
        {
            if (reader.Number > after)
            {
                books.Add($"{reader.Number}: {string.Join(';', reader.Sheet.Postings)} {string.Join(';', reader.Sheet.Roundings)} "
                    + string.Join(';', reader.Sheet.Movements));
            }
        }

        Assert.NotEmpty(books);
        return books;
    }

    private static EventNumber FirstDeposit()
    {
        EventNumber number = EventNumber.First;
        while (Past.EventAt(number) is not Deposited)
        {
            number = number.Next();
        }

        return number;
    }

    private static void Plant(string fault, PostingSheet sheet)
    {
        BookCommodity assets = BookCommodity.Assets;
        switch (fault)
        {
            case "one unit too much of a thing":
                sheet.Add(Buffer, assets, Plus(1));
                break;
            case "one share out of nowhere":
                sheet.Add(new BookAccount(BookAccountKind.HeldShares), BookCommodity.SharesOf(default), Plus(1));
                break;
            case "a validator out of nowhere":
                sheet.Add(new BookAccount(BookAccountKind.Registered), BookCommodity.Validators, Plus(1));
                break;
            case "a unit that the holders do not have":
                sheet.Move(new BookAccount(BookAccountKind.Rewards), Buffer, Amount.FromWei(1));
                break;
            case "an account of no kind":
                sheet.Add(default, assets, Plus(1));
                break;
            case "a kind that is not in the chart":
                sheet.Add(new BookAccount((BookAccountKind)200), assets, Plus(1));
                break;
            case "a token that there is not":
                sheet.Add(Buffer, BookCommodity.SharesOf(new TokenId(1)), Plus(1));
                break;
            case "a movement explained twice":
                sheet.Explain(0, MovementCause.Deposit);
                break;
            case "a cause of a movement that there is not":
                sheet.Explain(9, MovementCause.Deposit);
                break;
            default:
                throw new InvalidOperationException(fault);
        }
    }

    private static SignedAmount Plus(ulong amount) => SignedAmount.Of((UInt256)amount);

    private static SignedAmount Minus(ulong amount) => -Plus(amount);
}
