using System.Buffers.Binary;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>Client ids outlive a snapshot, a fold and a fork.</summary>
public sealed class ReceiptSnapshotTests
{
    private static readonly Context Desk = Context.By(ToyPool.Desk).At(Timestamp.FromSeconds(100));

    [Fact]
    public void An_id_is_still_known_after_a_snapshot_a_second_snapshot_and_events_in_between()
    {
        PoolLedger live = Named(events: 300);
        PoolLedger resumed = PoolLedger.Resume(live.Snapshot(), new ToyPool());
        AssertSameReceipts(live, resumed, events: 300);
        Continue(live, from: 300, until: 340);
        Continue(resumed, from: 300, until: 340);

        PoolLedger again = PoolLedger.Resume(resumed.Snapshot(), new ToyPool());
        Assert.Equal(live.Snapshot(), resumed.Snapshot());
        Assert.Equal(live.Snapshot(), again.Snapshot());
        AssertSameReceipts(live, resumed, events: 340);
        AssertSameReceipts(live, again, events: 340);
    }

    [Fact]
    public void An_id_is_still_known_after_a_fold_at_an_earlier_event_and_in_a_fork()
    {
        PoolLedger live = Named(events: 120);
        AssertSameReceipts(live, PoolLedger.Fold(live.Journal, new ToyPool()), events: 120);
        AssertSameReceipts(live, live.Fork(new ToyPool()), events: 120);

        PoolLedger past = live.StateAt(EventNumber.From(60), static () => new ToyPool());
        Assert.Equal(live.ReceiptCount / 2, past.ReceiptCount);
        PoolLedger resumed = PoolLedger.Resume(past.Snapshot(), new ToyPool());
        resumed.AppendFrom(live.Journal);
        AssertSameReceipts(live, resumed, events: 120);
        Assert.Equal(live.JournalDigest(includeOpenTail: true), resumed.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void A_changed_byte_under_a_right_checksum_gives_a_refusal_or_a_ledger_whose_receipts_can_all_be_asked()
    {
        byte[] snapshot = Named(events: 12).Snapshot();
        Random random = new(17);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. snapshot[..^4]];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                PoolLedger resumed = PoolLedger.Resume(Sealed(damaged), new ToyPool());
                for (int n = 0; n < 12; n++)
                {
                    _ = resumed.Preview(CommandAt(n), ContextAt(n));
                }
            }
            catch (LedgerCorruptException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1_000, 20_000);
    }

    [Fact]
    public void A_receipt_whose_event_names_another_id_is_refused()
    {
        byte[] snapshot = Named(events: 1).Snapshot();
        byte[] id = "client-0"u8.ToArray();
        int text = snapshot.AsSpan().IndexOf(id);
        int payload = text + id.Length + snapshot.AsSpan(text + id.Length).IndexOf(id);
        foreach (int place in new[] { text, payload })
        {
            byte[] damaged = [.. snapshot[..^4]];
            damaged[place] = (byte)'C';
            Assert.Throws<LedgerCorruptException>(() => PoolLedger.Resume(Sealed(damaged), new ToyPool()));
        }
    }

    /// <summary>Every second event has an id.</summary>
    private static PoolLedger Named(int events)
    {
        PoolLedger ledger = new(new ToyPool());
        Continue(ledger, 0, events);
        return ledger;
    }

    private static void Continue(PoolLedger ledger, int from, int until)
    {
        for (int i = from; i < until; i++)
        {
            _ = ledger.Execute(CommandAt(i), ContextAt(i)).OrThrow();
        }
    }

    private static ToyCommand CommandAt(int i) => (i % 3) switch
    {
        0 => new ToyCommand.Deposit(AccountId.FromLabel($"holder.{i}"), (ulong)i + 1_000_000),
        1 => new ToyCommand.Note($"note {i}", i % 2 == 0 ? ToyPool.Vault : default, []),
        _ => new ToyCommand.Transfer(AccountId.FromLabel($"holder.{i - 2}"), ToyPool.Desk, 3u),
    };

    private static Context ContextAt(int i) => i % 2 == 0 ? Desk.For(ClientId.Parse($"client-{i}")) : Desk;

    private static void AssertSameReceipts(PoolLedger expected, PoolLedger actual, int events)
    {
        Assert.Equal(expected.ReceiptCount, actual.ReceiptCount);
        Digest state = actual.StateDigest();
        for (int i = 0; i < events; i += 2)
        {
            if (CommandAt(i) is not ToyCommand.Note)
            {
                Assert.Equal(expected.Preview(CommandAt(i), ContextAt(i)), actual.Execute(CommandAt(i), ContextAt(i)));
            }

            Outcome<IEvent> other = actual.Execute(new ToyCommand.Burn(ToyPool.Desk, 1u), ContextAt(i));
            Assert.Equal(new LedgerRejection.ClientIdReused(ContextAt(i).Client, EventNumber.From((ulong)i + 1)), other.Rejection);
        }

        Assert.Equal(state, actual.StateDigest());
    }

    private static byte[] Sealed(byte[] body)
    {
        byte[] whole = [.. body, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(body.Length), Crc32C.Of(body));
        return whole;
    }
}
