using System.Text;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Tests.Ingestion;

/// <summary>Native histories in memory, and the ones of the repository.</summary>
internal static class NativeFiles
{
    public const string Header =
        """{"format":"staking-ledger/1","name":"n","by":"gov","time":100,"""
        + """ "terms":{"pool":"p","defence":{},"roles":{"governors":["gov","gov2"]}}}""";

    public static readonly string[] Examples =
    [
        "examples/custodian-omnibus.jsonl", "examples/slashing-bond-insurance.jsonl", "examples/queue-run.jsonl",
        "examples/value-accruing-reported.jsonl", "examples/direct-staking.jsonl",
    ];

    public const string Sample = "src/StakingLedger.Cli/Sample.jsonl";

    public static string[] LinesOf(string relative) => File.ReadAllLines(TestEnvironment.PathOf(relative));

    public static byte[] Bytes(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    public static byte[] Write(params IEnumerable<NativeRow> rows)
    {
        using MemoryStream stream = new();
        NativeHistoryWriter writer = new(stream);
        foreach (NativeRow row in rows)
        {
            writer.Write(row);
        }

        return stream.ToArray();
    }

    public static List<NativeRow> Read(byte[] bytes)
    {
        using NativeHistoryReader reader = new(new MemoryStream(bytes), "memory");
        List<NativeRow> rows = [];
        while (reader.Read() is { } row)
        {
            rows.Add(row);
        }

        Assert.Null(reader.Error);
        return rows;
    }

    public static RowError ErrorOf(params string[] lines)
    {
        using NativeHistoryReader reader = new(new MemoryStream(Bytes(lines)), "memory");
        while (reader.Read() is not null)
        {
        }

        return Assert.NotNull(reader.Error);
    }

    public static VerificationReport Verify(params IEnumerable<string> lines)
    {
        using NativeHistoryReader reader = new(new MemoryStream(Bytes(lines)), "memory");
        return NativeHistoryVerifier.Verify(reader);
    }
}
