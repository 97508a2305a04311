using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Tests.Books;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool.Books;

/// <summary>The books of recorded Rocket Pool histories, event by event, against the protocol's own state.</summary>
public sealed class RocketPoolBooksTests
{
    public static TheoryData<string> Files => [RocketPoolTraceFiles.Small, RocketPoolTraceFiles.Medium, RocketPoolTraceFiles.Extra];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_books_of_every_event_give_the_protocols_own_state(string file)
    {
        PoolLedger ledger = Replay(file);
        RocketPoolProtocol protocol = new();
        BookReader reader = BookReader.Of(ledger.Journal, protocol);
        BookTotals books = new();
        UInt256 settled = UInt256.Zero;
        while (reader.Read())
        {
            books.Add(reader.Sheet);
            settled += Settled(reader);
            Check(protocol, reader.State, books, settled);
            NodeValidators.Check(protocol, reader.State.Accounts, books);
        }

        Assert.Equal(ledger.LastEvent, reader.Number);
    }

    [Theory]
    [InlineData(RocketPoolTraceFiles.Small, 1)]
    [InlineData(RocketPoolTraceFiles.Medium, 13)]
    [InlineData(RocketPoolTraceFiles.Extra, 29)]
    public void Any_cut_ties(string file, int every) => Cuts.DemandTies(Replay(file), static () => new RocketPoolProtocol(), every);

    [Fact]
    public void Every_kind_of_event_but_one_is_in_the_recorded_histories()
    {
        SortedSet<RocketPoolEventKind> kinds = [];
        foreach (string file in Files)
        {
            BookReader reader = BookReader.Of(Replay(file), static () => new RocketPoolProtocol());
            while (reader.Read())
            {
                _ = kinds.Add((RocketPoolEventKind)reader.Kind);
            }
        }

        // A report that has its votes and was not executed with the last of them: no recorded history has one.
        Assert.Equal(
            [RocketPoolEventKind.None, RocketPoolEventKind.ExecuteUpdateBalances],
            Enum.GetValues<RocketPoolEventKind>().Except(kinds));
    }

    private static PoolLedger Replay(string file)
    {
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(file);
        RocketPoolReplay replay = new(reader);
        Assert.NotNull(replay.ReadHeader());
        replay.Open();
        while (replay.TryRead(out Context? context))
        {
            if (context is not null)
            {
                _ = replay.Execute();
            }
        }

        return replay.Ledger;
    }

    /// <summary>The ether of validators that an event takes off the books.</summary>
    private static UInt256 Settled(BookReader reader)
    {
        RocketPoolEvent posted = (RocketPoolEvent)reader.ReadEvent();
        bool isCapital = false;
        foreach (RocketPoolLog log in posted.Logs)
        {
            isCapital |= log.Kind == RocketPoolLogKind.EtherWithdrawalProcessed;
        }

        SignedAmount sum = SignedAmount.Zero;
        foreach (Posting posting in reader.Sheet.Postings)
        {
            sum += posting.Account.Kind == BookAccountKind.Validators && posting.Commodity.IsAssets && posting.Amount.IsNegative
                ? posting.Amount
                : SignedAmount.Zero;
        }

        Assert.True(sum.IsZero || isCapital || posted.Command is NotifyFinalBalance);
        return sum.Magnitude;
    }

    private static void Check(RocketPoolProtocol protocol, ILedgerView view, BookTotals books, UInt256 settled)
    {
        Assert.Equal(Ether(view, RocketPoolAccounts.DepositPool), Sum(books, BookAccountKind.Buffer));
        Assert.Equal(Ether(view, RocketPoolAccounts.Reth), Sum(books, BookAccountKind.Collateral));
        Assert.Equal(Ether(view, RocketPoolAccounts.SmoothingPool), Sum(books, BookAccountKind.ExecutionVault));
        Assert.Equal(
            Ether(view, RocketPoolAccounts.Beacon),
            Sum(books, BookAccountKind.Validators) + SignedAmount.Of(settled));
        SignedAmount bonds = SignedAmount.Zero;
        foreach (Posting line in books.Lines.Where(static l => l.Account.Kind == BookAccountKind.OtherReserve))
        {
            Assert.Equal(Ether(view, line.Account.Party), line.Amount);
        }

        for (uint i = 0; i < (uint)view.Accounts.Count; i++)
        {
            CheckNode(protocol, view, books, view.Accounts[new AccountHandle(i)], ref bonds);
        }

        bonds += Minipools(protocol);
        Assert.Equal(-bonds, Sum(books, BookAccountKind.BondOwner));
        Assert.Equal(
            -SignedAmount.Of(view.Timeline.Current.Assets.Value), books.SumOf(BookSection.Holders, BookCommodity.Assets));
    }

    private static void CheckNode(
        RocketPoolProtocol protocol, ILedgerView view, BookTotals books, AccountId account, ref SignedAmount bonds)
    {
        AccountId megapool = RocketPoolAccounts.MegapoolOf(account);
        UInt256 refund = Get(protocol, RocketPoolField.RefundValue, megapool);
        UInt256 assigned = Get(protocol, RocketPoolField.AssignedValue, megapool);
        bonds += SignedAmount.Of(Get(protocol, RocketPoolField.NodeBond, megapool))
            + SignedAmount.Of(Get(protocol, RocketPoolField.NodeQueuedBond, megapool))
            + SignedAmount.Of(Get(protocol, RocketPoolField.Credit, account));
        if (!Get(protocol, RocketPoolField.MegapoolNumber, megapool).IsZero)
        {
            Assert.Equal(
                -(Ether(view, megapool) - SignedAmount.Of(refund) - SignedAmount.Of(assigned)),
                books.Of(Undivided(megapool), BookCommodity.Assets));
        }
    }

    private static SignedAmount Minipools(RocketPoolProtocol protocol)
    {
        SignedAmount bonds = SignedAmount.Zero;
        ulong count = (ulong)Get(protocol, RocketPoolField.Minipools, default);
        for (ulong i = 1; i <= count; i++)
        {
            AccountId minipool = RocketPoolAccounts.FromNumber(
                protocol.State.Get(new RocketPoolSlot(RocketPoolField.MinipoolAccount, default, i)));
            MinipoolMarks marks = (MinipoolMarks)(uint)Get(protocol, RocketPoolField.MinipoolFlags, minipool);
            bonds += marks.HasFlag(MinipoolMarks.CapitalDistributed)
                ? SignedAmount.Zero
                : SignedAmount.Of(Get(protocol, RocketPoolField.MinipoolBond, minipool));
        }

        return bonds;
    }

    private static BookAccount Undivided(AccountId pool) =>
        new(BookAccountKind.Unreported, (ushort)RewardSource.Unattributed, pool);

    private static UInt256 Get(RocketPoolProtocol protocol, RocketPoolField field, AccountId owner) =>
        protocol.State.Get(new RocketPoolSlot(field, owner, default));

    private static SignedAmount Ether(ILedgerView view, AccountId account) => SignedAmount.Of(
        view.Accounts.TryFind(account, out AccountHandle handle) ? view.Shares(RocketPoolNetwork.Ether).Of(handle) : UInt256.Zero);

    private static SignedAmount Sum(BookTotals books, BookAccountKind kind) => books.SumOf(kind, BookCommodity.Assets);
}
