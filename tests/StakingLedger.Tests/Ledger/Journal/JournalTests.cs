using System.Buffers.Binary;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;
using TheJournal = StakingLedger.Ledger.Journal;

namespace StakingLedger.Tests.Ledger;

public sealed class JournalTests
{
    [Fact]
    public void The_digest_is_a_keccak_chain_over_blocks_of_4096_canonical_events()
    {
        // The chain once more, from the public reading side and by hand.
        PoolLedger ledger = ToyWorkload.Run(seed: 4, events: 9_000);
        byte[] link = Keccak256.Hash(Genesis());
        Assert.Equal(Digest.FromBytes(link), ledger.Journal.Genesis);
        List<byte> open = [.. link];
        Context last = default;
        for (ulong n = 1; n <= 9_000; n++)
        {
            open.AddRange(Canonical(ledger, EventNumber.From(n), ref last, opensBlock: n % 4_096 == 1));
            if (n % 4_096 == 0)
            {
                link = Keccak256.Hash([.. open]);
                open = [.. link];
            }
        }

        Assert.Equal(Digest.FromBytes(link), ledger.JournalDigest(includeOpenTail: false));
        Assert.Equal(Digest.OfKeccak([.. open]), ledger.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void The_digest_does_not_depend_on_when_it_is_asked()
    {
        PoolLedger once = ToyWorkload.Run(seed: 5, events: 4_200);
        PoolLedger often = new(new ToyPool());
        ToyWorkload workload = new(5);
        HashSet<Digest> seen = [];
        for (int i = 0; i < 42; i++)
        {
            workload.Continue(often, 100);
            Assert.True(seen.Add(often.JournalDigest(includeOpenTail: true)), "two journals have one digest");
            Assert.Equal(i < 40, often.JournalDigest(includeOpenTail: false) == often.Journal.Genesis);
        }

        Assert.Equal(once.JournalDigest(includeOpenTail: true), often.JournalDigest(includeOpenTail: true));
        Assert.Equal(once.JournalDigest(includeOpenTail: false), often.JournalDigest(includeOpenTail: false));
    }

    [Fact]
    public void At_a_block_edge_both_digests_are_the_closed_link()
    {
        PoolLedger ledger = ToyWorkload.Run(seed: 6, events: 4_096);
        Assert.Equal(ledger.JournalDigest(includeOpenTail: false), ledger.JournalDigest(includeOpenTail: true));
        Assert.NotEqual(ledger.Journal.Genesis, ledger.JournalDigest(includeOpenTail: true));
        PoolLedger empty = new(new ToyPool());
        Assert.Equal(empty.Journal.Genesis, empty.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void Every_field_of_an_event_and_its_context_counts_in_the_digest()
    {
        AccountId a = AccountId.FromLabel("a");
        AccountId b = AccountId.FromLabel("b");
        Context context = Context.By(a);
        (IEvent Event, Context Context)[] variants =
        [
            (new ToyEvent.Deposited(a, 3u, 4u), context),
            (new ToyEvent.Deposited(b, 3u, 4u), context),
            (new ToyEvent.Deposited(a, 4u, 4u), context),
            (new ToyEvent.Deposited(a, 3u, 5u), context),
            (new ToyEvent.Deposited(a, new UInt256(1, 3), 4u), context),
            (new ToyEvent.Deposited(a, 3u, 4u), Context.By(b)),
            (new ToyEvent.Deposited(a, 3u, 4u), context.At(Timestamp.FromSeconds(1))),
            (new ToyEvent.Deposited(a, 3u, 4u), context.InBlock(BlockNumber.From(1))),
            (new ToyEvent.Noted("", default, []), context),
            (new ToyEvent.Noted("x", default, []), context),
            (new ToyEvent.Noted("", a, []), context),
            (new ToyEvent.Noted("", default, [UInt256.Zero]), context),
        ];
        HashSet<Digest> digests = [];
        foreach ((IEvent happened, Context by) in variants)
        {
            PoolLedger ledger = new(new ToyPool());
            _ = ledger.Commit(happened, by);
            Assert.True(digests.Add(ledger.JournalDigest(includeOpenTail: true)), $"{happened} has the digest of another");
        }
    }

    [Fact]
    public void Genesis_names_the_protocol_and_its_well_known_accounts()
    {
        PoolLedger one = new(new ToyPool());
        Assert.NotEqual(one.Journal.Genesis, new PoolLedger(new ToyPool { Name = "other" }).Journal.Genesis);
        ToyPool reordered = new() { WellKnownAccounts = [ToyPool.Desk, ToyPool.Treasury, ToyPool.Vault] };
        Assert.NotEqual(one.Journal.Genesis, new PoolLedger(reordered).Journal.Genesis);
        Assert.Equal(one.Journal.Genesis, new PoolLedger(new ToyPool { StateVersion = 9 }).Journal.Genesis);
    }

    [Fact]
    public void Contexts_and_numbers_of_events_read_back()
    {
        PoolLedger ledger = new(new ToyPool());
        List<Context> given = [];
        ToyWorkload workload = new(8);
        for (int i = 0; i < 5_000; i++)
        {
            Context context = workload.NextContext();
            given.Add(context);
            Assert.Equal((ulong)i + 1, ledger.Commit(new ToyEvent.Deposited(workload.Account(), 1u, 1u), context).Value);
        }

        Assert.Equal((5_000L, 1UL, 5_000UL), (ledger.Journal.Count, ledger.Journal.FirstEvent.Value, ledger.LastEvent.Value));
        for (int i = 0; i < given.Count; i++)
        {
            Assert.Equal(given[i], ledger.ContextOf(EventNumber.From((ulong)i + 1)));
        }
    }

    [Fact]
    public void Events_outside_the_journal_are_refused()
    {
        PoolLedger ledger = ToyWorkload.Run(seed: 9, events: 3);
        EventReader reader = new();
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Journal.Open(EventNumber.Genesis, reader));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Journal.Open(EventNumber.From(4), reader));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.EventAt(EventNumber.From(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Journal.AccountsKnownAfter(EventNumber.From(4)));
        Assert.Equal(3, ledger.Journal.AccountsKnownAfter(EventNumber.Genesis));
    }

    private static byte[] Genesis()
    {
        List<byte> bytes = [];
        foreach (string text in new[] { "StakingLedger journal 1", "toy" })
        {
            bytes.AddRange(U32((uint)text.Length));
            bytes.AddRange(System.Text.Encoding.ASCII.GetBytes(text));
        }

        bytes.AddRange(U32(3));
        foreach (AccountId account in new[] { ToyPool.Treasury, ToyPool.Desk, ToyPool.Vault })
        {
            bytes.AddRange(Bytes(account));
        }

        return [.. bytes];
    }

    private static List<byte> Canonical(PoolLedger ledger, EventNumber number, ref Context last, bool opensBlock)
    {
        TheJournal journal = ledger.Journal;
        JournalRow row = journal.Stored(number, out ReadOnlySpan<byte> payload, out _);
        int before = journal.AccountsKnownAfter(number.Previous());
        int after = journal.AccountsKnownAfter(number);
        List<byte> bytes = [.. U32((uint)(after - before))];
        for (int i = before; i < after; i++)
        {
            bytes.AddRange(Bytes(ledger.Accounts[new AccountHandle((uint)i)]));
        }

        Context context = ledger.ContextOf(number);
        bool isNew = opensBlock || context != last;
        last = context;
        bytes.AddRange(U16(row.Kind));
        bytes.AddRange(U16((ushort)(((ushort)row.Flags & 63) | (isNew ? 64 : 0))));
        if (isNew)
        {
            Assert.True(ledger.Accounts.TryFind(context.Actor, out AccountHandle actor));
            bytes.AddRange(U32(actor.Index));
            bytes.AddRange(U64(context.Time.Seconds));
            bytes.AddRange(U64(context.Block.Value));
        }

        bytes.AddRange(U32(row.AccountA));
        bytes.AddRange(U32(row.AccountB));
        bytes.AddRange(U64((ulong)(row.X & ulong.MaxValue)));
        bytes.AddRange(U64((ulong)(row.X >> 64)));
        bytes.AddRange(U64((ulong)(row.Y & ulong.MaxValue)));
        bytes.AddRange(U64((ulong)(row.Y >> 64)));
        bytes.AddRange(U32((uint)payload.Length));
        bytes.AddRange(payload);
        return bytes;
    }

    private static byte[] Bytes(AccountId account)
    {
        byte[] bytes = new byte[24];
        account.WriteBytes(bytes);
        return bytes;
    }

    private static byte[] U16(ushort value)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] U32(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] U64(ulong value)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return bytes;
    }
}
