using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Books;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido.Books;

/// <summary>The books of recorded Lido histories, event by event, against the protocol's own state.</summary>
public sealed class LidoBooksTests
{
    public static TheoryData<string> All =>
    [
        "small-s1.jsonl", "v2-small-s1.jsonl", "edge-tiny-s1.jsonl.gz", "edge-huge-s1.jsonl.gz", "edge-sub1-s1.jsonl.gz",
        "edge-faults-s1.jsonl.gz", "medium-s1.jsonl.gz", "v2-medium-s1.jsonl.gz",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void The_books_of_every_event_give_the_protocols_own_state(string file)
    {
        PoolLedger ledger = LidoHistory.Of(file).Live.Ledger;
        LidoProtocol protocol = new();
        BookReader reader = BookReader.Of(ledger.Journal, protocol);
        BookTotals books = new();
        while (reader.Read())
        {
            books.Add(reader.Sheet);
            if (reader.Number.Value < 300 || reader.Number.Value % 17 == 0 || reader.Number == ledger.LastEvent)
            {
                Check(protocol.State, reader, books);
            }
        }

        Assert.Equal(ledger.LastEvent, reader.Number);
    }

    [Theory]
    [InlineData("small-s1.jsonl", 1)]
    [InlineData("v2-small-s1.jsonl", 1)]
    [InlineData("edge-huge-s1.jsonl.gz", 3)]
    [InlineData("edge-tiny-s1.jsonl.gz", 7)]
    [InlineData("medium-s1.jsonl.gz", 101)]
    [InlineData("large-s1.jsonl.gz", 997)]
    public void Any_cut_ties(string file, int every) =>
        Cuts.DemandTies(LidoHistory.Of(file).Live.Ledger, static () => new LidoProtocol(), every);

    [Fact]
    public void Every_kind_of_event_but_an_upgrade_is_in_the_recorded_histories()
    {
        SortedSet<ushort> kinds = [];
        foreach (string file in All)
        {
            BookReader reader = BookReader.Of(LidoHistory.Of(file).Live.Ledger, static () => new LidoProtocol());
            while (reader.Read())
            {
                _ = kinds.Add(reader.Kind);
            }
        }

        SortedSet<ushort> wanted = [.. Enum.GetValues<LidoEventKind>().Select(static k => (ushort)k)];
        Assert.Equal([(ushort)LidoEventKind.TermsChanged], wanted.Except(kinds));
    }

    [Theory]
    [InlineData("small-s1.jsonl")]
    [InlineData("v2-medium-s1.jsonl.gz")]
    public void What_is_posted_by_cause_is_what_the_steps_of_the_reports_say(string file)
    {
        BookReader reader = BookReader.Of(LidoHistory.Of(file).Live.Ledger, static () => new LidoProtocol());
        int reports = 0;
        while (reader.Read())
        {
            if (reader.Kind != (ushort)LidoEventKind.OracleReported)
            {
                continue;
            }

            reports++;
            BookTotals books = new();
            books.Add(reader.Sheet);
            Assert.Equal(
                Steps.Of(reader, StepCause.ConsensusRewards) + Steps.Of(reader, StepCause.ConsensusPenalty)
                    + Steps.Of(reader, StepCause.WithdrawalVaultCollected),
                -(books.Of(new BookAccount(BookAccountKind.Rewards, (ushort)RewardSource.Consensus), BookCommodity.Assets)
                    + books.SumOf(BookAccountKind.Penalties, BookCommodity.Assets)));
            Assert.Equal(
                Steps.Of(reader, StepCause.ExecutionRewards),
                -books.Of(new BookAccount(BookAccountKind.Rewards, (ushort)RewardSource.Execution), BookCommodity.Assets));
            Assert.Equal(
                Steps.Of(reader, StepCause.WithdrawalsFinalised),
                -(books.SumOf(BookAccountKind.Withdrawals, BookCommodity.Assets)
                    + books.SumOf(BookAccountKind.Rounding, BookCommodity.Assets)));
            Assert.Equal(
                SignedAmount.Zero,
                books.SumOf(BookAccountKind.FeesBorne, BookCommodity.Assets)
                    + books.SumOf(BookAccountKind.FeeShares, BookCommodity.Assets));
        }

        Assert.NotEqual(0, reports);
    }

    private static void Check(LidoState state, BookReader reader, BookTotals books)
    {
        Assert.Equal(Plus(state.BufferedEther), Sum(books, BookAccountKind.Buffer));
        Assert.Equal(Plus(state.TruncatedEther), Sum(books, BookAccountKind.OtherReserve));
        Assert.Equal(Plus(state.ClBalance), Sum(books, BookAccountKind.Validators));
        Assert.Equal(Plus(state.TransientEther), Sum(books, BookAccountKind.InFlight));
        Assert.Equal(Plus(state.Ether.Queue), Sum(books, BookAccountKind.QueueReserve));
        Assert.Equal(Plus(state.Ether.Withdrawals), Sum(books, BookAccountKind.WithdrawalVault));
        Assert.Equal(Plus(state.Ether.ExecutionRewards), Sum(books, BookAccountKind.ExecutionVault));
        Assert.Equal(
            -Plus(state.Ether.Withdrawals + state.Ether.ExecutionRewards), Sum(books, BookAccountKind.Unreported));
        Assert.Equal(-Plus(state.InternalEther), books.SumOf(BookSection.Holders, BookCommodity.Assets));
        Assert.Equal(SignedAmount.Zero, Sum(books, BookAccountKind.Unpriced));

        BookCommodity stEth = BookCommodity.SharesOf(LidoPool.StEth);
        UInt256 total = reader.State.Shares(LidoPool.StEth).Total;
        Assert.Equal(SignedAmount.Of(total), books.SumOf(BookAccountKind.HeldShares, stEth));
        Assert.Equal(-SignedAmount.Of(state.ExternalShares.Value), books.SumOf(BookAccountKind.External, stEth));
        Assert.Equal(
            SignedAmount.Of(reader.State.Shares(LidoPool.WstEth).Total),
            books.SumOf(BookAccountKind.HeldShares, BookCommodity.SharesOf(LidoPool.WstEth)));
        CheckClaims(state, reader, books);
        CheckValidators(state, books);
    }

    /// <summary>Modules have what they state; all lines together are what the pool deposited and the reports have seen.</summary>
    private static void CheckValidators(LidoState state, BookTotals books)
    {
        SignedAmount exited = SignedAmount.Zero;
        foreach (StakingModule module in state.Modules)
        {
            AccountId party = AccountId.FromLabel($"module-{module.Id}");
            Assert.Equal(
                SignedAmount.Change(module.ExitedValidators, module.DepositedValidators), Count(books, BookAccountKind.Validators, party));
            Assert.Equal(SignedAmount.Of(module.ExitedValidators), Count(books, BookAccountKind.Exited, party));
            Assert.Equal(SignedAmount.Of(module.DepositableValidators), Count(books, BookAccountKind.Registered, party));
            exited += SignedAmount.Of(module.ExitedValidators);
        }

        Assert.Equal(
            SignedAmount.Of(state.ClValidators), books.SumOf(BookAccountKind.Validators, BookCommodity.Validators) + exited);
        Assert.Equal(
            SignedAmount.Of(state.DepositedValidators - state.ClValidators), Count(books, BookAccountKind.InFlight, default));
    }

    private static SignedAmount Count(BookTotals books, BookAccountKind kind, AccountId party) =>
        books.Of(new BookAccount(kind, 0, party), BookCommodity.Validators);

    /// <summary>Claims are what the finalised requests of each owner still get.</summary>
    private static void CheckClaims(LidoState state, BookReader reader, BookTotals books)
    {
        BookTotals claims = new();
        for (ulong id = 1; id <= state.Queue.LastFinalizedId; id++)
        {
            if (!state.Queue[id].IsClaimed && !state.Queue.SharesOf(id).IsZero)
            {
                ulong checkpoint = (ulong)StakingLedger.Rules.Checkpoints.Find(state.Queue.CheckpointStarts, id);
                AccountId owner = reader.State.Accounts[state.Queue[id].Owner];
                claims.Add(new Posting(
                    new BookAccount(BookAccountKind.Claimable, 0, owner),
                    BookCommodity.Assets,
                    -SignedAmount.Of(state.Queue.Claimable(id, checkpoint).Value)));
            }
        }

        Assert.Equal(claims.Lines, books.Lines.Where(static l => l.Account.Kind == BookAccountKind.Claimable));
    }

    private static SignedAmount Sum(BookTotals books, BookAccountKind kind) => books.SumOf(kind, BookCommodity.Assets);

    private static SignedAmount Plus(Amount amount) => SignedAmount.Of(amount.Value);
}
