using System.IO.Compression;
using StakingLedger.Ingestion;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Ingestion;

public sealed class HistorySourceTests
{
    [Theory]
    [InlineData("{\"t\":\"header\",\"format\":\"lido-trace/1\"}", HistoryFormat.LidoTrace)]
    [InlineData("{\"t\":\"header\",\"format\":\"staking-ledger/1\"}", HistoryFormat.LidoTrace)]
    [InlineData("{\"format\":\"staking-ledger/1\"}", HistoryFormat.Native)]
    [InlineData("{\"name\":\"n\",\"format\":\"staking-ledger/9\"}", HistoryFormat.Native)]
    [InlineData("{\"note\":\"the header is missing\"}", HistoryFormat.Native)]
    [InlineData("{\"cmd\":\"deposit\"}", HistoryFormat.Native)]
    [InlineData("{\"format\":\"staking-ledger/1\",", HistoryFormat.Native)]
    [InlineData("{\"a\":{\"format\":1}}", HistoryFormat.LidoTrace)]
    [InlineData("{}", HistoryFormat.LidoTrace)]
    [InlineData("[]", HistoryFormat.LidoTrace)]
    [InlineData("", HistoryFormat.LidoTrace)]
    [InlineData("nonsense", HistoryFormat.LidoTrace)]
    public void The_first_line_tells_the_format(string line, HistoryFormat expected)
    {
        using HistorySource source = new(new MemoryStream(NativeFiles.Bytes(line)), "memory");
        Assert.Equal(expected, source.Format);
    }

    [Fact]
    public void Looking_at_the_first_line_takes_nothing_away()
    {
        byte[] native = File.ReadAllBytes(TestEnvironment.PathOf(NativeFiles.Sample));
        foreach (byte[] bytes in new[] { native, [0xEF, 0xBB, 0xBF, .. native], Packed(native), native[..^1] })
        {
            using HistorySource source = new(new MemoryStream(bytes), "memory");
            using NativeHistoryReader reader = source.ReadAsNative();
            int rows = 0;
            while (reader.Read() is not null)
            {
                Assert.Equal(++rows, reader.Line);
            }

            Assert.Null(reader.Error);
            Assert.Equal(NativeFiles.LinesOf(NativeFiles.Sample).Length, rows);
            Assert.Equal(bytes.Length, reader.BytesRead);
        }

        using HistorySource? lido = HistorySource.Open(TraceFiles.PathOf("small-s1.jsonl"), out RowError? error);
        Assert.Null(error);
        Assert.Equal(HistoryFormat.LidoTrace, lido!.Format);
        using LidoTraceReader trace = lido.ReadAsLido();
        Assert.IsType<LidoTraceHeader>(trace.Read());
        Assert.IsType<LidoTraceStart>(trace.Read());
        Assert.Throws<InvalidOperationException>(lido.ReadAsNative);
    }

    [Fact]
    public void Every_reader_gives_the_bytes_of_its_line_and_none_at_the_end()
    {
        string native = TestEnvironment.PathOf(NativeFiles.Sample);
        using NativeHistoryReader first = NativeHistoryReader.Open(native, out _)!;
        DemandLines(File.ReadAllLines(native), () => first.Read() is not null, () => first.LineBytes);
        string lido = TraceFiles.PathOf("small-s1.jsonl");
        using LidoTraceReader second = LidoTraceReader.Open(lido, out _)!;
        DemandLines(File.ReadAllLines(lido), () => second.Read() is not null, () => second.LineBytes);
        string rocketPool = Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Small);
        using RocketPoolTraceReader third = RocketPoolTraceReader.Open(rocketPool, out _)!;
        DemandLines(File.ReadAllLines(rocketPool), () => third.Read() is not null, () => third.LineBytes);
    }

    private static void DemandLines(string[] lines, Func<bool> read, Func<ReadOnlyMemory<byte>> bytes)
    {
        Assert.True(bytes().IsEmpty);
        foreach (string line in lines)
        {
            Assert.True(read());
            Assert.Equal(line, System.Text.Encoding.UTF8.GetString(bytes().Span));
        }

        Assert.False(read());
        Assert.True(bytes().IsEmpty);
    }

    [Fact]
    public void A_fault_of_the_first_line_is_told_once_it_is_read()
    {
        using HistorySource source = new(new MemoryStream([0xFF, 0x0A]), "memory");
        using LidoTraceReader reader = source.ReadAsLido();
        Assert.Null(reader.Read());
        Assert.Equal("memory:1:1: found bytes that are not UTF-8; expected a line of JSON in UTF-8", reader.Error.ToString());
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        using HistorySource? source = HistorySource.Open("nowhere.jsonl", out RowError? error);
        Assert.Null(source);
        Assert.Equal("no such file", Assert.NotNull(error).Found);
        using NativeHistoryReader? reader = NativeHistoryReader.Open(TestEnvironment.RepositoryRoot, out error);
        Assert.Null(reader);
        Assert.Equal("a directory", Assert.NotNull(error).Found);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
