using System.Text.Json.Nodes;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;
using StakingLedger.Tests.Ingestion;

namespace StakingLedger.Tests.Conformance;

/// <summary>The examples say the truth, and a verification notices whatever they would say otherwise.</summary>
public sealed class NativeHistoryVerifierTests
{
    public static TheoryData<string> Histories => [.. NativeFiles.Examples, NativeFiles.Sample];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_assertion_of_an_example_holds(string file)
    {
        using NativeHistoryReader reader = Assert.IsType<NativeHistoryReader>(NativeHistoryReader.Open(TestEnvironment.PathOf(file), out _));
        VerificationReport report = NativeHistoryVerifier.Verify(reader);
        Assert.Empty(report.Differences);
        Assert.Equal(VerificationVerdict.Equal, report.Verdict);
        Assert.InRange(report.Operations, 10UL, 100UL);
        Assert.InRange(report.Observations, 35, 200);
    }

    [Fact]
    public void The_examples_reach_every_kind_of_assertion()
    {
        IEnumerable<NativeExpectationKind> reached = NativeFiles.Examples
            .SelectMany(static e => NativeFiles.Read(File.ReadAllBytes(TestEnvironment.PathOf(e))))
            .OfType<NativeExpectation>()
            .Select(static e => e.Kind)
            .Distinct();
        Assert.Empty(Enum.GetValues<NativeExpectationKind>().Except(reached));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_changed_value_of_an_assertion_is_the_only_difference(string file)
    {
        string[] lines = NativeFiles.LinesOf(file);
        int mutated = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            JsonObject row = JsonNode.Parse(lines[i])!.AsObject();
            if (!row.ContainsKey("expect"))
            {
                continue;
            }

            foreach ((string field, string changed) in Mutations(row))
            {
                string[] copy = [.. lines];
                copy[i] = changed;
                VerificationReport report = NativeFiles.Verify(copy);
                Difference only = Assert.Single(report.Differences);
                Assert.Equal((i + 1L, field, VerificationVerdict.Different), (only.Line, only.Field, report.Verdict));
                mutated++;
            }
        }

        Assert.InRange(mutated, 20, 200);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_changed_refusal_is_the_first_difference(string file)
    {
        string[] lines = NativeFiles.LinesOf(file);
        for (int i = 0; i < lines.Length; i++)
        {
            JsonObject row = JsonNode.Parse(lines[i])!.AsObject();
            if (!row.ContainsKey("cmd"))
            {
                continue;
            }

            string? code = row["refused"]?.GetValue<string>();
            string[] copy = [.. lines];
            row["refused"] = code is "pool.no-capacity" ? "pool.paused" : "pool.no-capacity";
            copy[i] = row.ToJsonString();
            VerificationReport report = NativeFiles.Verify(copy);
            Difference only = Assert.Single(report.Differences);
            Assert.Equal((i + 1L, "refused", code ?? Difference.Absent), (only.Line, only.Field, only.Actual));
            if (code is not null)
            {
                row.Remove("refused");
                copy[i] = row.ToJsonString();
                only = Assert.Single(NativeFiles.Verify(copy).Differences);
                Assert.Equal(new Difference("memory", i + 1, "refused", Difference.Absent, code), only);
            }
        }
    }

    [Theory]
    [InlineData("""{"expect":"request","request":7,"status":"pending","nominal":"1"}""", "request", "7")]
    [InlineData("""{"expect":"operator","operator":8,"units":1}""", "operator", "8")]
    [InlineData("""{"expect":"validator","validator":9,"units":1}""", "validator", "9")]
    [InlineData("""{"expect":"pool","lastEpoch":0}""", "lastEpoch", "0")]
    public void What_the_pool_does_not_have_is_one_difference(string line, string field, string expected)
    {
        VerificationReport report = NativeFiles.Verify(NativeFiles.Header, line);
        Assert.Equal(new Difference("memory", 2, field, expected, Difference.Absent), Assert.Single(report.Differences));
        Assert.Equal(VerificationVerdict.Different, report.Verdict);
    }

    [Fact]
    public void A_refused_command_changes_nothing()
    {
        string[] lines = NativeFiles.LinesOf("examples/queue-run.jsonl");
        string[] accepted = [.. lines.Where(static l => !l.Contains("\"refused\"", StringComparison.Ordinal))];
        Assert.InRange(lines.Length - accepted.Length, 5, 20);
        VerificationReport report = NativeFiles.Verify(accepted);
        Assert.Equal(VerificationVerdict.Equal, report.Verdict);
    }

    [Fact]
    public void A_history_that_says_nothing_that_can_be_compared_is_unusable()
    {
        VerificationReport report = NativeFiles.Verify(NativeFiles.Header, """{"note":"nothing"}""");
        Assert.Equal(VerificationVerdict.Unusable, report.Verdict);
        Assert.Equal("no command and no assertion", report.Error!.Value.Found);
        Assert.Equal(VerificationVerdict.Equal, NativeFiles.Verify(NativeFiles.Header, """{"expect":"totals","assets":"0"}""").Verdict);
    }

    [Fact]
    public void An_opening_that_the_pool_refuses_is_unusable()
    {
        string header = NativeFiles.Header.Replace("\"by\":\"gov\"", "\"by\":\"me\"", StringComparison.Ordinal);
        VerificationReport report = NativeFiles.Verify(header, """{"expect":"totals","assets":"0"}""");
        Assert.Equal(VerificationVerdict.Unusable, report.Verdict);
        Assert.Equal("terms", report.Error!.Value.Field);
        Assert.Contains("pool.not-permitted", report.Error.Value.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_wins_over_differences_found_before()
    {
        VerificationReport report = NativeFiles.Verify(
            NativeFiles.Header, """{"expect":"totals","assets":"1"}""", """{"expect":"totals","asset":"0"}""");
        Assert.Equal((1L, VerificationVerdict.Unusable), (report.DifferenceCount, report.Verdict));
        Assert.Equal((3L, "asset"), (report.Error!.Value.Line, report.Error.Value.Field));
    }

    /// <summary>The row with one value changed, for each value; the subject stays.</summary>
    private static IEnumerable<(string Field, string Changed)> Mutations(JsonObject row)
    {
        string kind = row["expect"]!.GetValue<string>();
        foreach (string field in row.Select(static p => p.Key).ToArray())
        {
            if (field is "expect" or "note" || string.Equals(field, kind, StringComparison.Ordinal))
            {
                continue;
            }

            JsonObject changed = JsonNode.Parse(row.ToJsonString())!.AsObject();
            JsonValue value = row[field]!.AsValue();
            changed[field] = value.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.Number => value.GetValue<ulong>() + 1,
                System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => !value.GetValue<bool>(),
                _ => Other(field, value.GetValue<string>()),
            };
            yield return (field, changed.ToJsonString());
        }
    }

    private static string Other(string field, string text) => field switch
    {
        "owner" or "rewardAccount" => "somebody-else",
        "status" => text is "active" or "exited" or "retired" or "suspended" ? text is "active" ? "exited" : "active"
            : text is "pending" ? "claimed" : "pending",
        "policy" => text is "fixed" ? "capped" : "fixed",
        "state" or "journal" => text[..^1] + (text[^1] == '0' ? '1' : '0'),
        _ => (System.Numerics.BigInteger.Parse(text, null) + 1).ToString(null, null),
    };
}
