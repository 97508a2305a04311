using StakingLedger.Ingestion;

namespace StakingLedger.Tests.Ingestion;

/// <summary>A replay executes a command when some further lines were read: what comes of it is what line by line comes of it.</summary>
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
        NativeReplayed replayed = ReplayTwins.DemandSame(NativeFiles.Bytes(lines), isWhole: true);
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
            NativeReplayed whole = ReplayTwins.DemandSame(bytes, isWhole: true);
            NativeReplayed cut = ReplayTwins.DemandSame(bytes[..^1], isWhole: true);
            ReplayTwins.DemandSame(whole, cut);
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
                byte[] bytes = NativeFiles.Bytes([.. lines[..place], fault, .. lines[place..]]);
                NativeReplayed replayed = ReplayTwins.DemandSame(bytes, isWhole: false);
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
            _ = ReplayTwins.DemandSame(bytes[..length], isWhole: null);
        }
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
