using System.Text;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Tests.Ingestion;

/// <summary>A replay in one pass ends where executing row after row ends, however the file is laid out.</summary>
public sealed class NativeReplayTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static TheoryData<string> Files => [.. NativeFiles.Examples, NativeFiles.Sample];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_history_is_replayed_as_its_rows_say(string file) => DemandSame(File.ReadAllBytes(TestEnvironment.PathOf(file)));

    [Fact]
    public void Random_histories_are_replayed_to_the_same_digests()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            StakingPool pool = NativeWorkload.Run(seed, 300);
            using MemoryStream stream = new();
            NativeHistoryWriter.WriteJournal(pool, "random", stream);
            NativeReplayed replayed = DemandSame(stream.ToArray());
            Assert.Equal(pool.Ledger.StateDigest(), replayed.Pool!.Ledger.StateDigest());
            Assert.Equal(0UL, replayed.UnlikeSaid);
        }
    }

    [Fact]
    public void A_file_in_pieces_of_any_size_is_read_the_same()
    {
        byte[] bytes = NativeFiles.Bytes([NativeFiles.Header, .. PlainLines.All, """{"note":"a"}""", .. PlainLines.All]);
        (List<NativeRow> rows, string? error) = Read(new MemoryStream(bytes), plain: false);
        Assert.Null(error);
        Assert.Equal((2 * PlainLines.All.Length) + 2, rows.Count);
        for (int piece = 1; piece <= 700; piece++)
        {
            Assert.Equal(rows, Read(new PieceStream(bytes, piece), plain: true).Rows);
        }
    }

    [Fact]
    public void Line_ends_marks_and_a_missing_last_line_feed_change_nothing()
    {
        byte[] bytes = NativeFiles.Bytes([NativeFiles.Header, .. PlainLines.All]);
        List<NativeRow> rows = Read(new MemoryStream(bytes), plain: false).Rows;
        string text = Encoding.UTF8.GetString(bytes);
        byte[] windows = Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        foreach (byte[] file in new[] { bytes, bytes[..^1], windows, windows[..^1], windows[..^2], [.. ByteOrderMark, .. bytes] })
        {
            Assert.Equal(rows, Read(new MemoryStream(file), plain: true).Rows);
        }
    }

    [Fact]
    public void A_fault_behind_frequent_lines_is_told_at_its_line()
    {
        const string Doubled = """{"cmd":"deposit","by":"a","to":"b","amount":"1","amount":"2"}""";
        foreach (string fault in new[] { "", "{", "nonsense", Doubled })
        {
            byte[] bytes = NativeFiles.Bytes([NativeFiles.Header, .. PlainLines.All, fault, .. PlainLines.All]);
            (List<NativeRow> rows, string? error) = Read(new MemoryStream(bytes), plain: true);
            (List<NativeRow> general, string? refusal) = Read(new MemoryStream(bytes), plain: false);
            Assert.Equal(general, rows);
            Assert.Equal(refusal, Assert.IsType<string>(error));
        }
    }

    [Fact]
    public void What_cannot_be_opened_or_read_is_told_and_nothing_more_is_executed()
    {
        RowError? empty = NativeReplay.Run(new MemoryStream(), "m").Error;
        Assert.Equal("m: found an empty file; expected a header line", empty.ToString());
        string header = NativeFiles.Header.Replace("\"by\":\"gov\"", "\"by\":\"nobody\"", StringComparison.Ordinal);
        NativeReplayed refused = NativeReplay.Run(new MemoryStream(NativeFiles.Bytes(header)), "m");
        Assert.Null(refused.Pool);
        Assert.Equal("terms", Assert.NotNull(refused.Error).Field);
        NativeReplayed cut = NativeReplay.Run(
            new MemoryStream(NativeFiles.Bytes(NativeFiles.Header, """{"cmd":"deposit","by":"a","to":"a","amount":"5"}""", "{", "{}")),
            "m");
        Assert.Equal(3, Assert.NotNull(cut.Error).Line);
        Assert.Equal((1UL, 2UL), (cut.Commands, cut.Pool!.Ledger.LastEvent.Value));
    }

    [Fact]
    public void Refusals_are_counted_and_compared_with_what_is_said()
    {
        NativeReplayed replayed = NativeReplay.Run(
            new MemoryStream(NativeFiles.Bytes(
                NativeFiles.Header,
                """{"cmd":"deposit","by":"a","to":"a","amount":"0"}""",
                """{"cmd":"deposit","by":"a","to":"a","amount":"0","refused":"pool.zero-amount"}""",
                """{"cmd":"deposit","by":"a","to":"a","amount":"1","refused":"pool.zero-amount"}""")),
            "m");
        Assert.Equal((3UL, 2UL, 2UL), (replayed.Commands, replayed.Refused, replayed.UnlikeSaid));
    }

    [Fact]
    public void Frequent_lines_are_read_without_allocating()
    {
        string[] addressed = [.. PlainLines.All.Where(static l => !l.Contains("\"id\"", StringComparison.Ordinal))];
        byte[] bytes = NativeFiles.Bytes([NativeFiles.Header, .. Enumerable.Repeat(addressed, 200).SelectMany(static l => l)]);
        using NativeHistoryReader reader = new(new MemoryStream(bytes), "memory");
        for (int i = 0; i < 1 + addressed.Length; i++)
        {
            Assert.True(reader.Advance());
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.Advance())
        {
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Null(reader.Error);
        Assert.Equal(bytes.Length, reader.BytesRead);
    }

    private static NativeReplayed DemandSame(byte[] bytes)
    {
        NativeReplayed replayed = NativeReplay.Run(new MemoryStream(bytes), "memory");
        List<NativeRow> rows = Read(new MemoryStream(bytes), plain: false).Rows;
        Assert.Equal(rows, Read(new MemoryStream(bytes), plain: true).Rows);
        StakingPool pool = NativeReplay.Open((NativeHeader)rows[0]);
        ulong refused = 0;
        foreach (NativeCommand command in rows.OfType<NativeCommand>())
        {
            refused += NativeReplay.Execute(pool, command).IsAccepted ? 0UL : 1;
        }

        Assert.Null(replayed.Error);
        Assert.Equal(rows[0], replayed.Header);
        Assert.Equal((ulong)rows.OfType<NativeCommand>().Count(), replayed.Commands);
        Assert.Equal(refused, replayed.Refused);
        Assert.Equal(pool.Ledger.JournalDigest(includeOpenTail: true), replayed.Pool!.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(pool.Ledger.StateDigest(), replayed.Pool.Ledger.StateDigest());
        return replayed;
    }

    private static (List<NativeRow> Rows, string? Error) Read(Stream stream, bool plain)
    {
        using NativeHistoryReader reader = new(stream, "memory") { ReadsPlain = plain };
        List<NativeRow> rows = [];
        while (reader.Read() is { } row)
        {
            Assert.Equal(rows.Count + 1, reader.Line);
            rows.Add(row);
        }

        return (rows, reader.Error?.ToString());
    }

    /// <summary>A stream that gives at most so many bytes at a time.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
