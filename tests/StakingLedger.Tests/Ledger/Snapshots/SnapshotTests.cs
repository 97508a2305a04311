using System.Buffers;
using System.Buffers.Binary;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

[Trait("Category", "IntrinsicsOff")]
public sealed class SnapshotTests
{
    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        byte[] snapshot = Small();
        for (int i = 0; i < snapshot.Length; i++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] damaged = [.. snapshot];
                damaged[i] ^= (byte)(1 << bit);
                Refused(damaged);
            }
        }
    }

    [Fact]
    public void Every_truncation_and_every_trailing_byte_is_refused()
    {
        byte[] snapshot = Small();
        for (int length = 0; length < snapshot.Length; length++)
        {
            Refused(snapshot[..length]);
            if (length != snapshot.Length - 4)
            {
                Refused(Sealed(snapshot[..length]));
            }
        }

        for (int extra = 0; extra < 256; extra++)
        {
            Refused([.. snapshot, (byte)extra]);
            Refused(Sealed([.. snapshot[..^4], (byte)extra]));
        }

        Assert.Equal(snapshot, PoolLedger.Resume(Sealed(snapshot[..^4]), new ToyPool()).Snapshot());
    }

    [Fact]
    public void A_changed_byte_under_a_right_checksum_gives_a_refusal_or_another_state_never_another_failure()
    {
        byte[] snapshot = Small();
        Random random = new(81);
        int refused = 0;
        for (int i = 0; i < 6_000; i++)
        {
            byte[] damaged = [.. snapshot[..^4]];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            damaged = Sealed(damaged);
            try
            {
                PoolLedger resumed = PoolLedger.Resume(damaged, new ToyPool());
                Assert.Equal(damaged, resumed.Snapshot());
                Assert.DoesNotContain(
                    resumed.CheckInvariants(), x => x.Invariant.StartsWith("Σ shares", StringComparison.Ordinal));
            }
            catch (LedgerCorruptException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1_500, 6_000);
    }

    [Fact]
    public void A_snapshot_of_another_protocol_or_version_is_refused_and_the_message_says_so()
    {
        byte[] snapshot = Small();
        foreach ((ToyPool protocol, string says) in new (ToyPool, string)[]
        {
            (new() { Name = "other" }, "protocol toy, not of other"),
            (new() { StateVersion = 4 }, "state version 3"),
            (new() { Tokens = [new("tST")] }, "2 tokens where the protocol has 1"),
            (new() { Tokens = [new("tST"), new("w")] }, "wtST"),
            (new() { WellKnownAccounts = [ToyPool.Desk] }, "opens with"),
        })
        {
            Assert.Contains(says, Refused(snapshot, protocol), StringComparison.Ordinal);
        }

        byte[] newer = [.. snapshot[..^4]];
        newer[6]++;
        Assert.Contains("format version 3", Refused(Sealed(newer)), StringComparison.Ordinal);
        Assert.Contains("SLSNAP", Refused([]), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_beyond_sixteen_bytes_survive()
    {
        PoolLedger ledger = new(new ToyPool());
        Context context = Context.By(ToyPool.Desk);
        UInt256 edge = new(1, 0);
        UInt256[] held = [edge - (UInt256)2u, edge - UInt256.One, edge, new UInt256(123, 456)];
        for (int i = 0; i < held.Length; i++)
        {
            _ = ledger.Commit(new ToyEvent.Deposited(AccountId.FromLabel($"w{i}"), held[i], held[i]), context);
        }

        PoolLedger resumed = PoolLedger.Resume(ledger.Snapshot(), new ToyPool());
        Assert.Equal(3, resumed.Shares(ToyPool.Staked).WideCount);
        for (int i = 0; i < held.Length; i++)
        {
            Assert.True(resumed.Accounts.TryFind(AccountId.FromLabel($"w{i}"), out AccountHandle handle));
            Assert.Equal(held[i], resumed.Shares(ToyPool.Staked).Of(handle));
            Assert.Equal(Shares.Of(held[i]), resumed.SharesAt(ToyPool.Staked, AccountId.FromLabel($"w{i}"), resumed.LastEvent));
        }

        Assert.Equal(ledger.StateDigest(), resumed.StateDigest());
        Assert.Equal(ledger.Timeline.Current, resumed.Timeline.Current);
    }

    [Fact]
    public void A_stream_and_memory_of_the_callers_receive_the_same_bytes_in_pieces()
    {
        PoolLedger ledger = Large();
        using MemoryStream stream = new();
        ledger.Snapshot(stream);
        Assert.True(stream.Length > 4 * 65_536, "the snapshot fits one piece");
        byte[] snapshot = ledger.Snapshot();
        Assert.Equal(snapshot, stream.ToArray());
        ArrayBufferWriter<byte> memory = new();
        for (int times = 0; times < 2; times++)
        {
            memory.ResetWrittenCount();
            ledger.Snapshot(memory);
            Assert.Equal(snapshot, memory.WrittenSpan.ToArray());
        }

        Assert.Equal(ledger.StateDigest(), PoolLedger.Resume(snapshot, new ToyPool()).StateDigest());
        Assert.Throws<ArgumentNullException>(() => ledger.Snapshot((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => ledger.Snapshot((IBufferWriter<byte>)null!));
    }

    [Fact]
    public void The_state_digest_is_the_hash_of_the_digested_bytes()
    {
        PoolLedger ledger = Large();
        ArrayBufferWriter<byte> bytes = new();
        ledger.WriteDigested(new StateWriter(new BufferSink(bytes)));
        Assert.Equal(Digest.OfKeccak(bytes.WrittenSpan), ledger.StateDigest());
    }

    [Fact]
    public void An_array_given_away_gives_the_ledger_that_a_copy_gives()
    {
        PoolLedger ledger = Large();
        byte[] snapshot = ledger.Snapshot();
        PoolLedger copied = PoolLedger.Resume(snapshot, new ToyPool());
        PoolLedger owned = PoolLedger.ResumeOwned(snapshot, new ToyPool(), new LedgerOptions { ExpectedAccounts = 20_000 });
        AccountId late = AccountId.FromLabel("late");
        foreach (PoolLedger resumed in new[] { ledger, copied, owned })
        {
            _ = resumed.Commit(new ToyEvent.Deposited(late, 9u, 9u), Context.By(ToyPool.Desk));
        }

        Assert.Equal(ledger.Snapshot(), copied.Snapshot());
        Assert.Equal(ledger.Snapshot(), owned.Snapshot());
        Assert.Equal(Shares.Of(7u), owned.SharesAt(ToyPool.Staked, AccountId.FromLabel("l.9"), owned.HistoryBeginsAfter));
        Assert.Equal(ledger.StateDigest(), owned.StateAt(owned.LastEvent, static () => new ToyPool()).StateDigest());
        Assert.Throws<ArgumentNullException>(() => PoolLedger.ResumeOwned(null!, new ToyPool()));
    }

    [Fact]
    public void Damage_in_a_snapshot_of_many_pieces_is_refused()
    {
        byte[] snapshot = Large().Snapshot();
        Random random = new(6);
        for (int i = 0; i < 300; i++)
        {
            int place = random.Next(snapshot.Length);
            byte damage = (byte)(1 << random.Next(8));
            snapshot[place] ^= damage;
            Refused(snapshot);
            snapshot[place] ^= damage;
        }

        // Under a right checksum: an account of no kind, one that stands there twice, a share more than the total has.
        int first = snapshot.AsSpan().IndexOf("l.9"u8) - 2;
        int second = snapshot.AsSpan().IndexOf("l.12"u8) - 2;
        foreach (Action<byte[]> change in new Action<byte[]>[]
        {
            bytes => bytes[second] = 7,
            bytes => bytes.AsSpan(first, AccountId.ByteLength).CopyTo(bytes.AsSpan(second)),
            bytes => bytes[second + (9_000 * AccountId.ByteLength) + 8_000]++,
        })
        {
            byte[] damaged = [.. snapshot[..^4]];
            change(damaged);
            Refused(Sealed(damaged));
        }
    }

    [Fact]
    public void Every_primitive_reads_as_it_was_written_and_ends_are_guarded()
    {
        using MemoryStream stream = new();
        StateWriter w = new(new StreamSink(stream));
        byte[] large = new byte[70_000];
        new Random(5).NextBytes(large);
        w.Number(UInt256.MaxValue);
        w.Number(UInt256.Zero);
        w.UInt64(ulong.MaxValue);
        w.UInt32(7);
        w.UInt16(8);
        w.Flag(true);
        w.Count(3);
        w.Account(new AccountHandle(2));
        w.AccountId(ToyPool.Desk);
        w.AccountId(default);
        w.Digest(Digest.OfKeccak([1]));
        w.Bytes(large);
        w.Text("naïve λ");
        w.Flush();
        Assert.Throws<ArgumentOutOfRangeException>(() => w.Count(-1));

        StateReader r = new(stream.ToArray(), 0, (int)stream.Length) { AccountCount = 3 };
        Assert.Equal((UInt256.MaxValue, UInt256.Zero), (r.ReadNumber(), r.ReadNumber()));
        Assert.Equal((ulong.MaxValue, 7u, (ushort)8, true), (r.ReadUInt64(), r.ReadUInt32(), r.ReadUInt16(), r.ReadFlag()));
        Assert.Equal((3, 2u), (r.ReadCount(), r.ReadAccount().Index));
        Assert.Equal((ToyPool.Desk, default), (r.ReadAccountId(), r.ReadAccountId()));
        Assert.Equal(Digest.OfKeccak([1]), r.ReadDigest());
        Assert.Equal(large, r.ReadBytes(large.Length).ToArray());
        Assert.Equal("naïve λ", r.ReadText());
        Assert.Equal(0, r.Remaining);
        Assert.Throws<LedgerCorruptException>(() => r.ReadFlag());
    }

    [Theory]
    [InlineData(new byte[] { 1, 0 }, 'n')]
    [InlineData(new byte[] { 33 }, 'n')]
    [InlineData(new byte[] { 2, 1, 0 }, 'n')]
    [InlineData(new byte[] { 2 }, 'f')]
    [InlineData(new byte[] { 2, 0, 0, 0, 1 }, 'c')]
    [InlineData(new byte[] { 255, 255, 255, 255 }, 'c')]
    [InlineData(new byte[] { 1, 0, 0, 0, 255 }, 't')]
    [InlineData(new byte[] { 2, 0, 0, 0 }, 'a')]
    public void Forms_that_are_not_canonical_are_refused(byte[] bytes, char read)
    {
        StateReader r = new(bytes, 0, bytes.Length) { AccountCount = 2 };
        Assert.Throws<LedgerCorruptException>(() => _ = read switch
        {
            'n' => r.ReadNumber().BitLength(),
            'f' => r.ReadFlag() ? 1 : 0,
            'c' => r.ReadCount(),
            't' => r.ReadText().Length,
            _ => (int)r.ReadAccount().Index,
        });
    }

    /// <summary>9,000 holders of every kind.</summary>
    private static PoolLedger Large()
    {
        PoolLedger ledger = new(new ToyPool());
        Context context = Context.By(ToyPool.Desk);
        for (int i = 0; i < 9_000; i++)
        {
            AccountId holder = (i % 3) switch
            {
                0 => AccountId.FromLabel($"l.{i}"),
                1 => AccountId.FromGuid(new Guid(i, 0, 0, new byte[8])),
                _ => AccountId.FromAddress([.. new byte[16], .. BitConverter.GetBytes(i)]),
            };
            _ = ledger.Commit(new ToyEvent.Deposited(holder, 7u, 7u), context);
        }

        return ledger;
    }

    private static byte[] Small()
    {
        PoolLedger ledger = ToyWorkload.Run(80, 40, accounts: 4);
        AccountId whale = AccountId.FromLabel("whale");
        _ = ledger.Commit(new ToyEvent.Deposited(whale, new UInt256(1, 5), new UInt256(1, 5)), Context.By(ToyPool.Desk));
        byte[] snapshot = ledger.Snapshot();
        Assert.InRange(snapshot.Length, 700, 2_000);
        return snapshot;
    }

    private static byte[] Sealed(byte[] body)
    {
        byte[] whole = [.. body, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(body.Length), Crc32C.Of(body));
        return whole;
    }

    private static string Refused(byte[] bytes, ToyPool? protocol = null) =>
        Assert.Throws<LedgerCorruptException>(() => PoolLedger.Resume(bytes, protocol ?? new ToyPool())).Message;
}
