using System.Text.Json.Nodes;
using StakingLedger.Conformance;
using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Conformance;

/// <summary>Inputs decide what is computed: a changed input shows, except where the rules do not look at it.</summary>
public sealed class InputMutationTests
{
    // Which changes leave no trace in the small histories, and why.
    private static readonly Dictionary<string, string> Neutral = new(StringComparer.Ordinal)
    {
        ["report.in.scenario"] = "a hint of whoever made the history",
        ["report.in.bunkerStartTimestamp"] = "read only when bunker mode begins",
        ["deposit.in.maxDeposits"] = "an upper bound that the router did not reach",
        ["setModuleSummary.in.depositable"] = "for the router, which is no part of the ledger",
        ["setModuleSummary.in.deposited"] = "the only module has all the weight, whatever its count",
        ["setModuleSummary.in.exited"] = "the only module has all the weight, whatever its count",
        ["requestWithdrawalsWstETH.in.owner"] = "the zero account means the caller, who is named instead",
    };

    // The contracts check roles; the ledger takes it that whoever spoke was allowed to.
    private static readonly string[] ByRole =
    [
        "creditWithdrawalVault", "deposit", "fundELVault", "mintExternalShares", "rebalanceExternalEther", "recoverExcessStETH",
        "report", "setBadDebt", "setMaxExternalRatioBP", "setModuleSummary", "setStakingLimit",
    ];

    // Only these look at the clock.
    private static readonly string[] Timed = ["report.ts", "requestWithdrawals.ts"];

    public static TheoryData<string> Histories() => ["small-s1.jsonl", "v2-small-s1.jsonl"];

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_changed_input_is_noticed_or_is_one_that_no_rule_looks_at(string file)
    {
        string[] lines = TraceFiles.LinesOf(file);
        SortedDictionary<string, bool> noticed = new(StringComparer.Ordinal);
        foreach ((string kind, Observation input) in InputsOf(lines))
        {
            string[] changed = Mutation.Replace(lines, input, Mutation.Changed);
            CommandLineRun run = CommandLineRun.With(TraceFiles.Bytes(changed), "verify", "-");
            run.DemandCleanError();
            noticed[kind] = noticed.GetValueOrDefault(kind) || run.ExitCode != 0;
        }

        string[] missed = [.. noticed.Where(static k => !k.Value && !IsNeutral(k.Key)).Select(static k => k.Key)];
        Assert.True(missed.Length == 0, string.Join(" ", missed));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void An_input_of_another_type_or_missing_makes_the_file_unusable(string file)
    {
        string[] lines = TraceFiles.LinesOf(file);
        foreach ((string kind, Observation input) in InputsOf(lines).DistinctBy(static i => i.Kind))
        {
            if (kind is "report.in.scenario" or "report.in.fault")
            {
                continue;
            }

            DemandUnusable(TraceFiles.Verify(Mutation.Replace(lines, input, Mutation.OfAnotherType)), input, kind);
            DemandUnusable(TraceFiles.Verify(Mutation.Replace(lines, input, static _ => null)), input, kind);

            // Without a value no ether was sent: that is a command like any other.
            if (!char.IsAsciiDigit(input.Path[^1][0]) && kind is not "rebalanceExternalEther.value")
            {
                DemandUnusable(TraceFiles.Verify(Mutation.Remove(lines, input)), input, kind);
            }
        }
    }

    private static bool IsNeutral(string kind)
    {
        string op = kind[..kind.IndexOf('.', StringComparison.Ordinal)];
        return kind[op.Length..] switch
        {
            ".ts" => !Timed.Contains(kind, StringComparer.Ordinal),

            // Blocks count only while a staking limit grows, and only against the block before.
            ".block" => op is "nftTransfer" or "recoverExcessStETH",
            ".from" => ByRole.Contains(op, StringComparer.Ordinal),
            _ => Neutral.ContainsKey(kind),
        };
    }

    private static void DemandUnusable(VerificationReport report, Observation input, string kind)
    {
        Assert.True(report.Verdict == VerificationVerdict.Unusable, $"{kind} at line {input.Line + 1}: {report.Verdict}");
        Assert.Equal(input.Line + 1, report.Error!.Value.Line);
    }

    /// <summary>Every input of every operation: the first three of each kind.</summary>
    private static List<(string Kind, Observation Input)> InputsOf(string[] lines)
    {
        List<(string Kind, Observation Input)> inputs = [];
        for (int i = 0; i < lines.Length; i++)
        {
            JsonObject row = JsonNode.Parse(lines[i])!.AsObject();
            if (row["t"]!.GetValue<string>() is not "op")
            {
                continue;
            }

            string op = row["op"]!.GetValue<string>();
            foreach (string field in new[] { "from", "block", "ts", "value" })
            {
                if (row[field] is not null)
                {
                    inputs.Add(($"{op}.{field}", new Observation(i, [field], field)));
                }
            }

            foreach ((string name, JsonNode? value) in row["in"]!.AsObject())
            {
                string kind = $"{op}.in.{name}";
                if (value is not JsonArray list)
                {
                    inputs.Add((kind, new Observation(i, ["in", name], kind)));
                }
                else if (list.Count > 0)
                {
                    inputs.Add((kind, new Observation(i, ["in", name, "0"], kind)));
                }
            }
        }

        return [.. inputs.GroupBy(static i => i.Kind, StringComparer.Ordinal).SelectMany(static g => g.Take(3))];
    }
}
