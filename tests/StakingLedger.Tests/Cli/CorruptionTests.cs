using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

/// <summary>Random damage never gets through: not as a crash, and not as a history that is said to be equal.</summary>
public sealed class CorruptionTests
{
    private const int Cases = 500;

    private static readonly string[] Lines = TraceFiles.ShortHistory("small-s1.jsonl");

    [Fact]
    public void A_flipped_byte_is_refused_unless_nothing_observed_changed()
    {
        byte[] sound = TraceFiles.Bytes(Lines);
        string expected = ObservedIn(sound)!;
        Random random = new(1_123_581_321);
        int equal = 0;
        for (int i = 0; i < Cases; i++)
        {
            byte[] damaged = [.. sound];
            int at = random.Next(damaged.Length);
            damaged[at] = random.Next(3) switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)(damaged[at] ^ (1 << random.Next(8))),
                _ => (byte)('0' + random.Next(10)),
            };
            equal += Demand(damaged, expected, $"case {i}, byte {at}");
        }

        Assert.InRange(equal, 1, Cases / 2);
    }

    [Fact]
    public void A_lost_doubled_or_moved_line_is_refused()
    {
        string expected = ObservedIn(TraceFiles.Bytes(Lines))!;
        Random random = new(271_828);
        for (int i = 0; i < 100; i++)
        {
            List<string> lines = [.. Lines];
            int at = random.Next(lines.Count);
            string line = lines[at];
            switch (random.Next(3))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1 when !line.StartsWith("{\"t\":\"state\"", StringComparison.Ordinal):
                    lines.Insert(at, line);
                    break;
                default:
                    lines.RemoveAt(at);
                    lines.Insert(random.Next(lines.Count), line);
                    break;
            }

            _ = Demand(TraceFiles.Bytes(lines), expected, $"case {i}, line {at + 1}");
        }
    }

    [Fact]
    public void A_cut_file_is_refused_wherever_it_is_cut()
    {
        byte[] sound = TraceFiles.Bytes(Lines);
        Random random = new(161_803);
        for (int i = 0; i < 150; i++)
        {
            int length = random.Next(sound.Length - 2);
            CommandLineRun run = CommandLineRun.With(sound[..length], "verify", "-");
            Assert.True(run.ExitCode == 2, $"cut to {length}: exit {run.ExitCode}");
            run.DemandCleanError();
        }
    }

    /// <summary>1 when the damage was harmless, 0 when it was refused.</summary>
    private static int Demand(byte[] damaged, string expected, string what)
    {
        CommandLineRun run = CommandLineRun.With(damaged, "verify", "-");
        Assert.InRange(run.ExitCode, 0, 2);
        run.DemandCleanError();
        Assert.True(run.ExitCode != 0 || string.Equals(ObservedIn(damaged), expected, StringComparison.Ordinal), $"{what} was passed over");
        Assert.True(run.ExitCode != 2 || run.Error.StartsWith("error: standard input", StringComparison.Ordinal), $"{what}: {run.Error}");
        Assert.True(run.ExitCode != 1 || run.Output.Contains("    expected ", StringComparison.Ordinal), $"{what}: {run.Output}");
        return run.ExitCode == 0 ? 1 : 0;
    }

    /// <summary>Everything observed that is compared, as one text; null when the file is no history at all.</summary>
    private static string? ObservedIn(byte[] bytes)
    {
        try
        {
            string[] lines = Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n');
            StringBuilder text = new();
            foreach (Observation observation in Observation.AllOf(lines))
            {
                JsonNode parent = observation.ParentIn(JsonNode.Parse(lines[observation.Line])!);
                string last = observation.Path[^1];
                JsonNode? value = parent is JsonArray list ? list[int.Parse(last, null)] : parent[last];

                // Three events of the bootstrap carry addresses of the configuration, which nothing can predict.
                bool isAddress = observation.Kind.EndsWith("lidoLocator", StringComparison.Ordinal)
                    || observation.Kind.EndsWith("eip712StETH", StringComparison.Ordinal);
                text.Append(observation.Line).Append(' ').Append(observation.Field).Append(' ')
                    .Append(isAddress ? "an address" : value!.ToJsonString()).Append('\n');
            }

            return text.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
        {
            return null;
        }
    }
}
