using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>Client ids: a host may send a command again, and nothing happens twice.</summary>
public sealed class ReceiptTests
{
    private static readonly ClientId First = ClientId.Parse("order-1");
    private static readonly AccountId Alice = AccountId.FromLabel("alice");
    private static readonly Context Desk = Context.By(ToyPool.Desk).At(Timestamp.FromSeconds(100));
    private static readonly ToyCommand.Deposit Deposit = new(Alice, 1_000u);

    [Fact]
    public void The_same_command_of_the_same_actor_under_the_same_id_gives_the_same_outcome_and_happens_once()
    {
        PoolLedger ledger = new(new ToyPool());
        Outcome<IEvent> first = ledger.Execute(Deposit, Desk.For(First));
        Digest state = ledger.StateDigest();
        Digest journal = ledger.JournalDigest(includeOpenTail: true);

        // Later, in another block, with other events in between: the id decides.
        _ = ledger.Execute(new ToyCommand.Report(77u, 0u, 0), Desk);
        Assert.NotEqual(state, ledger.StateDigest());
        state = ledger.StateDigest();
        journal = ledger.JournalDigest(includeOpenTail: true);
        Context later = Desk.At(Timestamp.FromSeconds(9_000)).InBlock(BlockNumber.From(5)).For(First);

        Assert.Equal(first, ledger.Execute(Deposit, later));
        Assert.Equal(first, ledger.Preview(Deposit, later));
        Assert.Equal(state, ledger.StateDigest());
        Assert.Equal(journal, ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(1, ledger.ReceiptCount);
        Assert.True(ledger.TryFindReceipt(First, out EventNumber number));
        Assert.Equal(EventNumber.First, number);
        Assert.Equal(First, ledger.ContextOf(number).Client);
    }

    [Fact]
    public void Another_command_or_another_actor_under_an_accepted_id_is_refused_with_the_event_it_led_to()
    {
        PoolLedger ledger = new(new ToyPool());
        _ = ledger.Execute(Deposit, Desk);
        _ = ledger.Execute(Deposit, Desk.For(First)).OrThrow();
        Digest state = ledger.StateDigest();
        LedgerRejection.ClientIdReused expected = new(First, EventNumber.From(2));

        Assert.Equal("ledger.client-id-reused", expected.Code);
        foreach ((ICommand command, Context context) in new (ICommand, Context)[]
        {
            (Deposit with { Assets = 1_001u }, Desk.For(First)),
            (Deposit with { Holder = ToyPool.Desk }, Desk.For(First)),
            (new ToyCommand.Burn(Alice, 1_000u), Desk.For(First)),
            (Deposit, Context.By(Alice).For(First)),
        })
        {
            Assert.Equal(expected, ledger.Execute(command, context).Rejection);
            Assert.Equal(expected, ledger.Preview(command, context).Rejection);
        }

        Assert.Equal(state, ledger.StateDigest());
        Assert.Equal(1, ledger.ReceiptCount);
    }

    [Fact]
    public void A_rejected_command_leaves_its_id_free()
    {
        PoolLedger ledger = new(new ToyPool());
        Assert.False(ledger.Execute(new ToyCommand.Burn(Alice, 5u), Desk.For(First)).IsAccepted);
        Assert.False(ledger.TryFindReceipt(First, out _));
        Assert.Equal(0, ledger.ReceiptCount);
        Assert.True(ledger.Execute(Deposit, Desk.For(First)).IsAccepted);
    }

    [Fact]
    public void A_preview_leaves_its_id_free()
    {
        PoolLedger ledger = new(new ToyPool());
        Assert.True(ledger.Preview(Deposit, Desk.For(First)).IsAccepted);
        Assert.Equal(0, ledger.ReceiptCount);
        Assert.True(ledger.Execute(Deposit with { Assets = 2u }, Desk.For(First)).IsAccepted);
    }

    [Fact]
    public void Ids_differ_by_letter_case_and_no_id_is_never_a_receipt()
    {
        PoolLedger ledger = new(new ToyPool());
        _ = ledger.Execute(Deposit, Desk.For(ClientId.Parse("a"))).OrThrow();
        _ = ledger.Execute(Deposit, Desk.For(ClientId.Parse("A"))).OrThrow();
        _ = ledger.Execute(Deposit, Desk).OrThrow();
        _ = ledger.Execute(Deposit, Desk).OrThrow();
        Assert.Equal(2, ledger.ReceiptCount);
        Assert.Equal(EventNumber.From(4), ledger.LastEvent);
        Assert.False(ledger.TryFindReceipt(default, out _));
    }

    [Fact]
    public void An_event_cannot_be_committed_under_an_id_that_was_accepted()
    {
        PoolLedger ledger = new(new ToyPool());
        _ = ledger.Execute(Deposit, Desk.For(First)).OrThrow();
        Digest state = ledger.StateDigest();
        Assert.Throws<ArgumentException>(() => ledger.Commit(new ToyEvent.Deposited(Alice, 1u, 1u), Desk.For(First)));
        Assert.Equal(state, ledger.StateDigest());
        Assert.False(ledger.IsCorrupt);
    }

    [Fact]
    public void An_event_that_cannot_be_written_leaves_its_id_free_and_its_account_unknown()
    {
        PoolLedger ledger = new(new ToyPool());
        Assert.ThrowsAny<ArgumentException>(() => ledger.Commit(new ToyEvent.Unwritable(Alice), Desk.For(First)));
        Assert.Equal((0, 3), (ledger.ReceiptCount, ledger.Accounts.Count));
        Assert.True(ledger.Execute(Deposit, Desk.For(First)).IsAccepted);
    }

    [Fact]
    public void Ten_thousand_ids_are_all_found_again()
    {
        PoolLedger ledger = new(new ToyPool());
        for (uint i = 0; i < 10_000; i++)
        {
            _ = ledger.Execute(Deposit with { Assets = i + 1 }, Desk.For(ClientId.Parse($"client/{i}"))).OrThrow();
        }

        for (uint i = 0; i < 10_000; i += 7)
        {
            Assert.True(ledger.TryFindReceipt(ClientId.Parse($"client/{i}"), out EventNumber number));
            Assert.Equal(i + 1, number.Value);
            Assert.True(ledger.Preview(Deposit with { Assets = i + 1 }, Desk.For(ClientId.Parse($"client/{i}"))).IsAccepted);
        }

        Assert.False(ledger.TryFindReceipt(ClientId.Parse("client/10000"), out _));
    }

    [Fact]
    public void An_id_is_part_of_the_journal_and_no_part_of_the_state()
    {
        PoolLedger with = new(new ToyPool());
        PoolLedger without = new(new ToyPool());
        PoolLedger other = new(new ToyPool());
        _ = with.Execute(Deposit, Desk.For(First)).OrThrow();
        _ = without.Execute(Deposit, Desk).OrThrow();
        _ = other.Execute(Deposit, Desk.For(ClientId.Parse("order-2"))).OrThrow();

        Assert.Equal(with.StateDigest(), without.StateDigest());
        Digest[] journals = [.. new[] { with, without, other }.Select(static l => l.JournalDigest(includeOpenTail: true))];
        Assert.Equal(3, journals.Distinct().Count());
    }

    [Fact]
    public void Every_kind_of_event_reads_the_same_under_an_id_of_any_length()
    {
        PoolLedger plain = new(new ToyPool());
        PoolLedger named = new(new ToyPool());
        ToyWorkload workload = new(seed: 5);
        for (int i = 1; plain.LastEvent.Value < 400; i++)
        {
            ToyCommand command = workload.NextCommand(plain);
            Context context = workload.NextContext();
            ClientId client = ClientId.Parse($"{i}".PadRight(1 + (i % 64), '~'));
            Outcome<IEvent> expected = plain.Execute(command, context);
            Assert.Equal(expected.IsAccepted, named.Execute(command, context.For(client)).IsAccepted);
            if (expected.IsAccepted)
            {
                Assert.Equal(expected.Value, named.EventAt(named.LastEvent));
                Assert.Equal(context.For(client), named.ContextOf(named.LastEvent));
            }
        }

        Assert.Equal(plain.StateDigest(), named.StateDigest());
        Assert.Equal(400, named.ReceiptCount);
    }
}
