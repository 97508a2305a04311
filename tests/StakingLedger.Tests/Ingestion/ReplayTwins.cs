using System.IO.Compression;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Tests.Ingestion;

/// <summary>A history replayed as a whole, beside the same one line by line: whatever can be seen must be the same.</summary>
internal static class ReplayTwins
{
    public static NativeReplayed DemandSame(byte[] bytes, bool? isWhole)
    {
        NativeReplayed expected = ByLine(bytes);
        Assert.True(isWhole is null || isWhole == (expected.Error is null), $"{expected.Error}");
        NativeReplayed replayed = NativeReplay.Run(new MemoryStream(bytes), "memory");
        DemandSame(expected, replayed);

        // A stream whose length is not known, and options that make room for more or for nothing.
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        byte[] zipped = compressed.ToArray();
        DemandSame(expected, NativeReplay.Run(new MemoryStream(zipped), "memory"));
        using GZipStream unseekable = new(new MemoryStream(zipped), CompressionMode.Decompress);
        DemandSame(expected, NativeReplay.Run(unseekable, "memory"));
        DemandSame(expected, NativeReplay.Run(new MemoryStream(bytes), "memory", new() { ExpectedAccounts = 900, ExpectedSteps = 7 }));
        return replayed;
    }

    public static void DemandSame(NativeReplayed expected, NativeReplayed actual)
    {
        Assert.Equal(expected.Error, actual.Error);
        Assert.Equal(expected.Header, actual.Header);
        Assert.Equal(
            (expected.Commands, expected.Refused, expected.UnlikeSaid), (actual.Commands, actual.Refused, actual.UnlikeSaid));
        Assert.Equal(
            expected.Pool!.Ledger.JournalDigest(includeOpenTail: true), actual.Pool!.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(expected.Pool.Ledger.StateDigest(), actual.Pool.Ledger.StateDigest());
        Assert.Equal(expected.Pool.Snapshot(), actual.Pool.Snapshot());
    }

    /// <summary>Every line read the general way, and its command executed before the next one is read.</summary>
    private static NativeReplayed ByLine(byte[] bytes)
    {
        using NativeHistoryReader reader = new(new MemoryStream(bytes), "memory") { ReadsPlain = false };
        NativeHeader header = (NativeHeader)reader.Read()!;
        StakingPool pool = NativeReplay.Open(header);
        (ulong commands, ulong refused, ulong unlike) = (0, 0, 0);
        while (reader.Advance())
        {
            if (!reader.HasCommand)
            {
                continue;
            }

            NativeOutcome outcome = NativeReplay.Execute(pool, reader);
            commands++;
            refused += outcome.IsAccepted ? 0UL : 1;
            unlike += outcome.IsAsSaid ? 0UL : 1;
        }

        return new NativeReplayed(header, pool, reader.Error) { Commands = commands, Refused = refused, UnlikeSaid = unlike };
    }
}
