using System.IO.Compression;
using System.Text;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Conformance;

/// <summary>The recorded Rocket Pool histories beside the tests.</summary>
internal static class RocketPoolTraceFiles
{
    public const string Small = "small-seed1.jsonl";
    public const string Medium = "medium-seed1.jsonl.gz";
    public const string Extra = "medium-extra.jsonl.gz";

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Traces", "rocketpool");

    public static string[] LinesOf(string name)
    {
        using FileStream file = File.OpenRead(Path.Combine(Folder, name));
        using Stream text = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(text, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static RocketPoolTraceReader Read(string name)
    {
        RocketPoolTraceReader? reader = RocketPoolTraceReader.Open(Path.Combine(Folder, name), out RowError? error);
        Assert.Null(error);
        return reader!;
    }

    public static VerificationReport Verify(string name, RocketPoolRules? rules = null)
    {
        using RocketPoolTraceReader reader = Read(name);
        return RocketPoolTraceVerifier.Verify(reader, null, rules ?? RocketPoolRules.V14);
    }

    public static VerificationReport Verify(IEnumerable<string> lines)
    {
        using RocketPoolTraceReader reader = new(new MemoryStream(TraceFiles.Bytes(lines)), "memory");
        return RocketPoolTraceVerifier.Verify(reader);
    }

    /// <summary>The start of a history up to its first dump, which is made its final one.</summary>
    public static string[] ShortHistory(string name)
    {
        string[] lines = LinesOf(name);
        int dump = Array.FindIndex(lines, static l => l.StartsWith("{\"dump\"", StringComparison.Ordinal));
        lines[dump] = lines[dump].Replace("{\"dump\":true,", "{\"dump\":true,\"final\":true,", StringComparison.Ordinal);
        return lines[..(dump + 1)];
    }
}
