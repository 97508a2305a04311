using System.IO.Compression;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Tests.Ingestion;

/// <summary>A replay executes a command when the next line was read: what comes of it is what line by line comes of it.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class NativeReplayRunTests
{
    private static readonly string[] Faults =
    [
        "{", "", "nonsense", """{"cmd":"deposit","by":"a","to":"b","amount":"1","amount":"2"}""", """{"cmd":"deposit","by":"a"}""",
        """{"cmd":"transfer-assets","by":"a","from":"a","to":"b","amount":"-1"}""", """{"cmd":"no-such","by":"a"}""", "[]", "\0",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_history_is_replayed_to_the_same_pool_and_the_same_counts(int seed)
    {
        string[] lines = History(seed, 3_000);
        NativeReplayed replayed = DemandSame(NativeFiles.Bytes(lines), isWhole: true);
        Assert.InRange(replayed.Refused, 200UL, replayed.Commands / 2);
        Assert.InRange(replayed.UnlikeSaid, 50UL, replayed.Commands - 50);
        Assert.True(replayed.Commands < (ulong)lines.Length - 200);
    }

    [Fact]
    public void A_history_of_every_length_is_replayed_whole_with_or_without_a_last_line_feed()
    {
        string[] lines = History(5, 60);
        for (int length = 1; length <= lines.Length; length++)
        {
            byte[] bytes = NativeFiles.Bytes(lines[..length]);
            NativeReplayed whole = DemandSame(bytes, isWhole: true);
            NativeReplayed cut = DemandSame(bytes[..^1], isWhole: true);
            DemandSame(whole, cut);
        }
    }

    [Fact]
    public void What_comes_before_a_fault_is_applied_wherever_the_fault_stands()
    {
        string[] lines = History(6, 22);
        foreach (string fault in Faults)
        {
            for (int place = 1; place <= lines.Length; place++)
            {
                NativeReplayed replayed = DemandSame(NativeFiles.Bytes([.. lines[..place], fault, .. lines[place..]]), isWhole: false);
                Assert.Equal(place + 1, replayed.Error!.Value.Line);
                NativeReplayed before = NativeReplay.Run(new MemoryStream(NativeFiles.Bytes(lines[..place])), "memory");
                Assert.Equal(before.Pool!.Ledger.StateDigest(), replayed.Pool!.Ledger.StateDigest());
                Assert.Equal((before.Commands, before.Refused), (replayed.Commands, replayed.Refused));
            }
        }
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_replayed_up_to_there()
    {
        byte[] bytes = NativeFiles.Bytes(History(7, 12));
        int header = Array.IndexOf(bytes, (byte)'\n') + 1;
        for (int length = header; length < bytes.Length; length++)
        {
            _ = DemandSame(bytes[..length], isWhole: null);
        }
    }

    private static NativeReplayed DemandSame(byte[] bytes, bool? isWhole)
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

    private static void DemandSame(NativeReplayed expected, NativeReplayed actual)
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

    /// <summary>Lines of all kinds that follow each other in every order: frequent ones, others, assertions, notes.</summary>
    private static string[] History(int seed, int count)
    {
        Random random = new(seed);
        List<string> lines = [NativeFiles.Header];
        ulong now = 200;
        string Someone() => random.Next(60) == 0 ? (random.Next(2) == 0 ? "queue" : "dead") : $"p{random.Next(15)}";
        string Number() => random.Next(12) switch
        {
            0 => "0",
            1 => "1",
            2 => "340282366920938463463374607431768211456",
            _ => $"{random.NextInt64(1, long.MaxValue)}{(random.Next(4) == 0 ? "000" : "0")}",
        };
        while (lines.Count <= count)
        {
            now += (ulong)random.Next(4);
            string one = Someone();
            string by = random.Next(12) == 0 ? Someone() : one;
            string time = random.Next(3) != 0 ? "" : $",\"time\":{(random.Next(25) == 0 ? 150 : now)}";
            string id = random.Next(20) == 0 ? $",\"id\":\"c{random.Next(40)}\"" : "";
            string said = random.Next(15) == 0 ? ",\"refused\":\"pool.insufficient-shares\"" : "";
            string Command(string name, string rest) => $$"""{"cmd":"{{name}}","by":"{{by}}"{{time}}{{id}},{{rest}}{{said}}}""";
            lines.Add(random.Next(40) switch
            {
                < 12 => Command("deposit", $"\"to\":\"{Someone()}\",\"amount\":\"{Number()}\""),
                < 19 => Command("transfer-assets", $"\"from\":\"{one}\",\"to\":\"{Someone()}\",\"amount\":\"{Number()}\""),
                < 26 => Command("transfer-shares", $"\"from\":\"{one}\",\"to\":\"{Someone()}\",\"shares\":\"{Number()}\""),
                26 => Command("request-withdrawal", $"\"holder\":\"{one}\",\"amount\":\"{Number()}\""),
                27 => Command("request-withdrawal-of-shares", $"\"holder\":\"{one}\",\"shares\":\"{Number()}\""),
                28 => Command("redeem", $"\"holder\":\"{one}\",\"shares\":\"{Number()}\""),
                29 => Command("donate", $"\"amount\":\"{random.Next(1, 1_000)}\""),
                30 => $$"""{"cmd":"{{(random.Next(4) == 0 ? "pause-pool" : "resume-pool")}}","by":"gov"}""",
                31 or 32 => """{"cmd":"resume-pool","by":"gov"}""",
                33 or 34 => $$"""{"note":"n{{lines.Count}}"}""",
                35 or 36 => $$"""{"expect":"account","account":"{{one}}","shares":"7"}""",
                37 => """{"expect":"totals","assets":"3"}""",
                _ => Command("deposit", $"\"to\":\"{one}\",\"note\":\"general\",\"amount\":\"{Number()}\""),
            });
        }

        return [.. lines];
    }
}
