using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class JournalFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(9_000)]
    public void A_replay_of_the_file_is_the_live_ledger(int events)
    {
        PoolLedger live = ToyWorkload.Run(201, events, 200);
        byte[] file = JournalFileBytes.Of(live, withDigest: true);
        JournalFileOptions reading = new() { ChecksDigests = true };
        AssertSame(live, PoolLedger.ReplayFile(file, new ToyPool(), out JournalFileSummary read, reading));
        using MemoryStream stream = new(file);
        AssertSame(live, PoolLedger.ReplayFile(stream, new ToyPool(), out JournalFileSummary streamed, reading));

        Assert.Equal(read, streamed);
        Assert.Equal(read, JournalFile.Inspect(file));
        Assert.Equal((live.LastEvent, (ulong)events, live.Accounts.Count), (read.LastEvent, read.Events, read.Accounts));
        Assert.Equal(("toy", live.Journal.Genesis, 0UL), (read.Protocol, read.Genesis, read.BeginsAfter.Value));
        Assert.Equal((file.Length, 0L, true), (read.WholeBytes, read.TornBytes, read.IsClosed));
        Assert.Equal(((events + 4_095) / 4_096) + 1, read.Frames);
        Assert.Equal(live.JournalDigest(includeOpenTail: true), read.Digest);
        Assert.Null(JournalFile.Inspect(JournalFileBytes.Of(live)).Digest);
        Assert.True(JournalFile.IsOne(file));
        Assert.False(JournalFile.IsOne(live.Snapshot()));
    }

    [Fact]
    public void The_file_of_a_replay_is_the_same_file()
    {
        PoolLedger live = ToyWorkload.Run(202, 9_000, 60);
        byte[] file = JournalFileBytes.Of(live);
        Assert.Equal(file, JournalFileBytes.Of(PoolLedger.ReplayFile(file, new ToyPool(), out _)));
        Assert.Equal(file, JournalFileBytes.Of(PoolLedger.Fold(live.Journal, new ToyPool())));
    }

    [Fact]
    public void What_is_appended_as_events_come_reads_as_what_is_written_at_once()
    {
        PoolLedger live = new(new ToyPool());
        ToyWorkload workload = new(203, 90);
        int appends = 0;
        byte[] file = JournalFileBytes.InAppends(live, ledger =>
        {
            workload.Continue(ledger, 1 + (appends * 7));
            return appends++ < 60;
        });
        AssertSame(
            PoolLedger.Fold(live.Journal, new ToyPool(), JournalFile.Inspect(file).LastEvent),
            PoolLedger.ReplayFile(file, new ToyPool(), out JournalFileSummary read));
        Assert.True(read.Frames > 60 + 3, "frames end with the blocks");
    }

    [Fact]
    public void A_writer_that_comes_back_goes_on_behind_the_last_whole_frame()
    {
        PoolLedger live = new(new ToyPool());
        ToyWorkload workload = new(204);
        workload.Continue(live, 300);
        using MemoryStream file = new();
        JournalFileWriter writer = JournalFileWriter.Begin(live, file);
        writer.Append();
        writer.End();
        workload.Continue(live, 50);
        writer.Append();
        long whole = file.Length;
        workload.Continue(live, 10);
        writer.Append();
        file.SetLength(file.Length - 5);
        long torn = file.Length - whole;

        file.Position = 0;
        writer = JournalFileWriter.Continue(live, file, out JournalFileSummary found);
        Assert.Equal((350UL, torn, whole, false), (found.LastEvent.Value, found.TornBytes, found.WholeBytes, found.IsClosed));
        Assert.Equal((350UL, whole), (writer.LastEvent.Value, file.Length));
        Assert.Throws<InvalidOperationException>(() => writer.End());
        writer.Append();
        writer.End(withDigest: true);
        AssertSame(live, PoolLedger.ReplayFile(file.ToArray(), new ToyPool(), out JournalFileSummary read, new() { ChecksDigests = true }));
        Assert.Equal(live.JournalDigest(includeOpenTail: true), read.Digest);
        Assert.Equal(5, read.Frames);
    }

    [Fact]
    public void A_writer_does_not_go_on_with_another_history_and_leaves_the_file_as_it_is()
    {
        PoolLedger live = ToyWorkload.Run(205, 100);
        byte[] file = JournalFileBytes.Of(live);
        PoolLedger other = ToyWorkload.Run(206, 200);
        PoolLedger shorter = PoolLedger.Fold(live.Journal, new ToyPool(), EventNumber.From(99));
        PoolLedger later = PoolLedger.Resume(other.Snapshot(), new ToyPool());
        PoolLedger renamed = new(new ToyPool { Name = "other" });
        foreach ((PoolLedger ledger, Type type) in new[]
        {
            (other, typeof(LedgerCorruptException)),
            (shorter, typeof(LedgerCorruptException)),
            (renamed, typeof(LedgerCorruptException)),
            (later, typeof(LedgerCorruptException)),
        })
        {
            using MemoryStream stream = new();
            stream.Write(file);
            stream.Position = 0;
            Assert.Throws(type, () => JournalFileWriter.Continue(ledger, stream, out _));
            Assert.Equal(file, stream.ToArray());
        }

        using MemoryStream readOnly = new(file, writable: false);
        Assert.Throws<ArgumentException>(() => JournalFileWriter.Continue(live, readOnly, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(777)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    public void A_file_that_begins_after_a_snapshot_continues_it_and_whatever_stands_there_too(int at)
    {
        PoolLedger live = new(new ToyPool());
        ToyWorkload workload = new(207, 60);
        workload.Continue(live, at);
        byte[] snapshot = live.Snapshot();
        PoolLedger resumed = PoolLedger.Resume(snapshot, new ToyPool());
        workload.Continue(live, 6_000);
        byte[] whole = JournalFileBytes.Of(live);
        resumed.AppendFile(whole);
        AssertSame(live, resumed);

        byte[] rest = JournalFileBytes.Of(resumed);
        Assert.True(rest.Length < whole.Length || at == 0);
        PoolLedger again = PoolLedger.Resume(snapshot, new ToyPool());
        Assert.Equal(EventNumber.From((ulong)at), again.AppendFile(rest).BeginsAfter);
        AssertSame(live, again);
        PoolLedger half = PoolLedger.Fold(live.Journal, new ToyPool(), EventNumber.From((ulong)at + 100));
        half.AppendFile(rest, new() { ChecksDigests = true });
        AssertSame(live, half);
        if (at > 0)
        {
            Assert.Throws<ArgumentException>(() => PoolLedger.ReplayFile(rest, new ToyPool(), out _));
            Assert.Throws<ArgumentException>(() => new PoolLedger(new ToyPool()).AppendFile(rest));
        }

        Assert.Equal(live.LastEvent, half.AppendFile(whole).LastEvent);
        AssertSame(live, half);
    }

    [Fact]
    public void A_replay_up_to_any_event_is_the_ledger_of_then()
    {
        PoolLedger live = ToyWorkload.Run(208, 8_300, 60);
        byte[] file = JournalFileBytes.Of(live);
        foreach (ulong until in new ulong[] { 0, 1, 2, 4_095, 4_096, 4_097, 5_000, 8_192, 8_193, 8_299, 8_300 })
        {
            using MemoryStream stream = new(file);
            PoolLedger past = PoolLedger.ReplayFile(stream, new ToyPool(), out _, new() { Until = EventNumber.From(until) });
            AssertSame(PoolLedger.Fold(live.Journal, new ToyPool(), EventNumber.From(until)), past);
            past.AppendFile(file);
            AssertSame(live, past);
        }

        ArgumentOutOfRangeException e = Assert.Throws<ArgumentOutOfRangeException>(
            () => PoolLedger.ReplayFile(file, new ToyPool(), out _, new() { Until = EventNumber.From(8_301) }));
        Assert.Contains("ends with event 8300", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Payloads_of_any_size_end_frames_and_survive()
    {
        PoolLedger live = new(new ToyPool());
        int[] sizes = [0, 1, 400_000, 400_000, 400_000, 3_000_000, 7, 1_048_576];
        foreach (int size in sizes)
        {
            _ = live.Commit(new ToyEvent.Noted(new string('x', size), default, [UInt256OfOnes]), Context.By(ToyPool.Desk));
        }

        byte[] file = JournalFileBytes.Of(live);
        AssertSame(live, PoolLedger.ReplayFile(file, new ToyPool(), out JournalFileSummary read));
        Assert.InRange(read.Frames, 5, sizes.Length + 1);
        using MemoryStream stream = new(file);
        AssertSame(live, PoolLedger.ReplayFile(stream, new ToyPool(), out _));
    }

    [Fact]
    public void A_stated_digest_that_is_another_is_found_when_it_is_asked_for()
    {
        PoolLedger live = ToyWorkload.Run(209, 40);
        byte[] file = JournalFileBytes.Of(live, withDigest: true);
        List<int> edges = JournalFileBytes.Edges(file);
        file[edges[^2] + 48] ^= 1;
        file = JournalFileBytes.Sealed(file, edges);
        AssertSame(live, PoolLedger.ReplayFile(file, new ToyPool(), out _));
        LedgerCorruptException e = Assert.Throws<LedgerCorruptException>(
            () => PoolLedger.ReplayFile(file, new ToyPool(), out _, new() { ChecksDigests = true }));
        Assert.Contains("the file states", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_argument()
    {
        PoolLedger live = ToyWorkload.Run(210, 3);
        Assert.Throws<ArgumentNullException>(() => JournalFile.Write(null!, Stream.Null));
        Assert.Throws<ArgumentNullException>(() => JournalFile.Write(live, null!));
        Assert.Throws<ArgumentNullException>(() => JournalFile.Inspect((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => live.AppendFile((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => JournalFileWriter.Continue(live, null!, out _));
        Assert.Throws<ArgumentNullException>(() => JournalFileWriter.Begin(null!, Stream.Null));
    }

    private static StakingLedger.Numerics.UInt256 UInt256OfOnes => StakingLedger.Numerics.UInt256.MaxValue;

    private static void AssertSame(PoolLedger expected, PoolLedger actual)
    {
        Assert.Equal(expected.LastEvent, actual.LastEvent);
        Assert.Equal(expected.StateDigest(), actual.StateDigest());
        Assert.Equal(expected.JournalDigest(includeOpenTail: true), actual.JournalDigest(includeOpenTail: true));
        Assert.Equal(expected.JournalDigest(includeOpenTail: false), actual.JournalDigest(includeOpenTail: false));
        Assert.Equal(expected.Timeline.Current, actual.Timeline.Current);
    }
}
