using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Tests.Conformance;

public sealed class RecordedHistoriesTests
{
    public static TheoryData<string> Files()
    {
        TheoryData<string> files = [];
        foreach (string path in Directory.GetFiles(TraceFiles.Folder).Order(StringComparer.Ordinal))
        {
            files.Add(Path.GetFileName(path));
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_observation_of_a_recorded_history_is_reproduced(string file)
    {
        using LidoTraceReader? reader = LidoTraceReader.Open(TraceFiles.PathOf(file), out RowError? error);
        Assert.Null(error);
        VerificationReport report = LidoTraceVerifier.Verify(reader!);
        Assert.Null(report.Error);
        Assert.Empty(report.Differences);
        Assert.Equal(VerificationVerdict.Equal, report.Verdict);
        Assert.True(report.Observations > 30 * (long)report.Operations);
    }

    [Fact]
    public void The_short_history_made_for_other_tests_is_sound()
    {
        foreach (string name in new[] { "small-s1.jsonl", "v2-small-s1.jsonl" })
        {
            VerificationReport report = TraceFiles.Verify(TraceFiles.ShortHistory(name));
            Assert.Null(report.Error);
            Assert.Equal(0, report.DifferenceCount);
            Assert.True(report.Operations >= 15);
        }
    }
}
