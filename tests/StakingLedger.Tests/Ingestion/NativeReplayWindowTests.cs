using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

/// <summary>
/// Between its reading and its execution a frequent line waits, and its accounts are found meanwhile: what the lines before it do to
/// accounts, terms, pause and clock counts all the same.
/// </summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class NativeReplayWindowTests
{
    public static TheoryData<string, int> Exits => new()
    {
        { "capped", 1 }, { "by-shares", 2 }, { "frozen", 3 }, { "pro-rata", 4 }, { "fixed", 5 }, { "by-shares", 6 }, { "frozen", 7 },
    };

    [Theory]
    [MemberData(nameof(Exits))]
    public void Frequent_lines_in_any_order_lead_to_the_same_pool(string exit, int seed)
    {
        Random random = new(seed);
        AccountId[] people = [.. Enumerable.Range(0, 40).Select(i => Address(random, i))];
        List<string> lines = [Header(exit)];
        ulong time = 200;
        while (lines.Count < 9_500)
        {
            AccountId by = people[random.Next(people.Length)];
            AccountId other = people[random.Next(lines.Count < 600 ? 20 : people.Length)];
            time += (ulong)random.Next(2);
            lines.Add(random.Next(100) switch
            {
                < 40 => Line("deposit", by, $"\"time\":{time},\"to\":\"{(random.Next(4) == 0 ? other : by)}\"", "amount", random),
                < 62 => Line("transfer-assets", by, $"\"from\":\"{by}\",\"to\":\"{other}\"", "amount", random),
                < 84 => Line("transfer-shares", by, $"\"from\":\"{by}\",\"to\":\"{other}\",\"block\":{random.Next(2)}", "shares", random),
                < 89 => Line("request-withdrawal", by, $"\"holder\":\"{by}\"", "amount", random),
                < 94 => Line("request-withdrawal-of-shares", by, $"\"holder\":\"{by}\"", "shares", random),
                94 => Line("request-withdrawal", by, $"\"holder\":\"{other}\"", "amount", random),
                95 => Line("transfer-shares", by, $"\"from\":\"{other}\",\"to\":\"{by}\"", "shares", random),
                96 => $$"""{"expect":"account","account":"{{by}}","shares":"7"}""",
                97 => $$"""{"cmd":"{{(random.Next(3) == 0 ? "pause-pool" : "resume-pool")}}","by":"gov"}""",
                98 => """{"cmd":"resume-pool","by":"gov"}""",
                _ => Line("deposit", by, $"\"to\":\"{by}\",\"id\":\"c{random.Next(30)}\"", "amount", random),
            });
        }

        NativeReplayed replayed = ReplayTwins.DemandSame(NativeFiles.Bytes(lines), isWhole: true);
        Assert.InRange(replayed.Refused, 300UL, replayed.Commands / 2);
        Assert.True(replayed.Pool!.RequestCount > 200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void An_account_is_used_as_soon_as_a_line_has_brought_it(int distance)
    {
        // Every account acts, receives and leaves some lines after the one that brought it: it was looked for before it was there.
        Random random = new(distance);
        List<string> lines = [Header("by-shares")];
        AccountId[] people = [.. Enumerable.Range(0, 600).Select(i => Address(random, i))];
        for (int i = distance; i < people.Length; i++)
        {
            (AccountId now, AccountId before) = (people[i], people[i - distance]);
            lines.Add(Line("deposit", now, $"\"to\":\"{now}\"", "amount", random));
            lines.Add(Line("transfer-shares", before, $"\"from\":\"{before}\",\"to\":\"{now}\"", "shares", random));
            lines.Add(Line("request-withdrawal-of-shares", before, $"\"holder\":\"{before}\"", "shares", random));
            lines.Add(Line("deposit", before, $"\"to\":\"{people[Math.Min(i + 1, people.Length - 1)]}\"", "amount", random));
        }

        NativeReplayed replayed = ReplayTwins.DemandSame(NativeFiles.Bytes(lines), isWhole: true);
        Assert.True(replayed.Pool!.Ledger.Accounts.Count > 590);
    }

    [Fact]
    public void A_line_that_waits_while_the_index_takes_another_seed_finds_its_accounts()
    {
        // Chosen to collide under the seed of every ledger: somewhere among them the index takes the next one.
        ulong seed = new LedgerOptions().IndexSeed;
        AccountId[] chosen = [.. Enumerable.Range(0, 400_000).Select(static i => AccountId.FromLabel($"a{i}"))
            .Where(a => (a.Mix(seed) & 0x1FFF) < 64).Take(1_400)];
        Random random = new(9);
        List<string> lines = [Header("by-shares")];
        for (int i = 0; i < chosen.Length; i++)
        {
            (AccountId now, AccountId before) = (chosen[i], chosen[Math.Max(i - 1, 0)]);
            lines.Add(Line("deposit", now, $"\"to\":\"{now}\"", "amount", random));
            lines.Add(Line("transfer-shares", before, $"\"from\":\"{before}\",\"to\":\"{now}\"", "shares", random));
            lines.Add(Line("transfer-assets", now, $"\"from\":\"{now}\",\"to\":\"{before}\"", "amount", random));
        }

        byte[] bytes = NativeFiles.Bytes(lines);
        NativeReplayed expected = ReplayTwins.DemandSame(bytes, isWhole: true);
        ReplayTwins.DemandSame(expected, NativeReplay.Run(new MemoryStream(bytes), "memory", new() { ExpectedAccounts = 6_000 }));
    }

    [Fact]
    public void A_pause_an_earlier_time_and_a_fault_in_the_window_reach_the_lines_behind_them_and_no_other()
    {
        string[] kinds =
        [
            """{"cmd":"deposit","by":"a","to":"a","amount":"700"}""",
            """{"cmd":"transfer-shares","by":"a","from":"a","to":"b","shares":"5"}""",
            """{"cmd":"request-withdrawal","by":"a","holder":"a","amount":"3"}""",
            """{"cmd":"transfer-assets","by":"b","from":"b","to":"a","amount":"99999"}""",
            """{"cmd":"pause-pool","by":"gov"}""",
            """{"cmd":"deposit","by":"b","time":150,"to":"b","amount":"9"}""",
            """{"expect":"account","account":"a","shares":"1"}""",
            "nonsense",
        ];
        string first = """{"cmd":"deposit","by":"a","time":200,"to":"a","amount":"100000"}""";
        for (int a = 0; a < kinds.Length; a++)
        {
            for (int b = 0; b < kinds.Length; b++)
            {
                for (int c = 0; c < kinds.Length; c++)
                {
                    string[] window = [Header("by-shares"), first, kinds[a], kinds[b], kinds[c], kinds[(a + c) % 7], first];
                    _ = ReplayTwins.DemandSame(NativeFiles.Bytes(window), isWhole: null);
                }
            }
        }
    }

    private static string Header(string exit) => NativeFiles.Header.Replace(
        "\"roles\"", $"\"limits\":{{\"minWithdrawal\":\"2\"}},\"exit\":{{\"policy\":\"{exit}\"}},\"roles\"", StringComparison.Ordinal);

    private static string Line(string name, AccountId by, string rest, string field, Random random)
    {
        string number = random.Next(30) switch
        {
            0 => "0",
            1 => "1",
            2 => "340282366920938463463374607431768211456",
            3 => "99999999999999999999999999",
            _ => $"{random.NextInt64(2, 1L << 58) / (name is "deposit" ? 1 : random.Next(4, 900))}",
        };
        return $$"""{"cmd":"{{name}}","by":"{{by}}",{{rest}},"{{field}}":"{{number}}"}""";
    }

    private static AccountId Address(Random random, int number)
    {
        byte[] address = new byte[AccountId.AddressLength];
        random.NextBytes(address);
        return number % 9 == 4 ? AccountId.FromLabel($"label.{number}") : AccountId.FromAddress(address);
    }
}
