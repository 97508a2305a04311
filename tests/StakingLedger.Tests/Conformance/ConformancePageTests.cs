using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Tests.Conformance;

public sealed class ConformancePageTests
{
    [Fact]
    public void The_page_says_what_the_recorded_histories_reach()
    {
        LidoRuleCoverage coverage = new();
        List<VerificationReport> reports = [];
        foreach (string path in Directory.GetFiles(TraceFiles.Folder).Order(StringComparer.Ordinal))
        {
            using LidoTraceReader? reader = LidoTraceReader.Open(path, out _);
            reports.Add(LidoTraceVerifier.Verify(reader!, new VerificationOptions { Coverage = coverage }));
        }

        Assert.All(reports, static r => Assert.Equal(VerificationVerdict.Equal, r.Verdict));
        string page = ConformancePage.Write(reports, coverage);
        string file = Path.Combine(Root(), "docs", "conformance.md");
        if (Environment.GetEnvironmentVariable("STAKINGLEDGER_REWRITE") is "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StakingLedger.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
