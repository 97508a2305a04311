using StakingLedger.Conformance;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.RocketPool;

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
        string[] names = [RocketPoolTraceFiles.Small, RocketPoolTraceFiles.Medium, RocketPoolTraceFiles.Extra];
        List<VerificationReport> rocketPool = [.. names.Select(static n => RocketPoolTraceFiles.Verify(n) with { Name = NameOf(n) })];
        Assert.All(rocketPool, static r => Assert.Equal(VerificationVerdict.Equal, r.Verdict));
        string page = ConformancePage.Write(reports, coverage, rocketPool, [.. names.Select(RocketPoolRuleCoverage.Read)]);
        string file = Path.Combine(Root(), "docs", "conformance.md");
        if (Environment.GetEnvironmentVariable("STAKINGLEDGER_REWRITE") is "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_rule_of_Rocket_Pool_is_stated_once()
    {
        string[] statements = [.. RocketPoolRuleCoverage.Rules.Select(static r => r.Statement)];
        Assert.Equal(statements.Distinct(StringComparer.Ordinal), statements);
    }

    [Fact]
    public void A_history_is_counted_by_its_accepted_and_refused_commands()
    {
        RocketPoolRuleCoverage small = RocketPoolRuleCoverage.Read(RocketPoolTraceFiles.Small);
        Assert.Equal(8, small.Of(nameof(RocketPoolEventKind.DepositEther)));
        Assert.Equal(4, small.Of(nameof(RocketPoolEventKind.BurnReth)));
        Assert.Equal(4, small.Of(RocketPoolRejectionCodes.NotEnoughCollateral));
        Assert.Equal(0, small.Of("There is no such rule."));
    }

    private static string NameOf(string file) => file[..file.IndexOf('.', StringComparison.Ordinal)];

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
