using System.Reflection;
using StakingLedger.Conformance;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Tests.Conformance;

/// <summary>Writes docs/conformance.md out of the recorded histories; this file the part of Lido.</summary>
internal static partial class ConformancePage
{
    private const string Preface = $"""
        # Conformance

        This page is generated: `STAKINGLEDGER_REWRITE=1 dotnet test tests/StakingLedger.Tests --filter ConformancePage`
        writes it, and the same test fails when it is out of date. It says what is proven by execution and what is not:
        each rule, each kind of event and each rejection with the number of times the recorded histories reach it. The
        histories were recorded by running the real contracts; every value that they hold is compared with the replay,
        without tolerance.

        "{ConformanceTables.Unreached}" means that the code follows the contracts' source, and that no recorded history has put it to the
        test; a 0 beside a number says the same of that one contract generation or history, or that it has no such rule.

        """;

    public static string Write(
        IReadOnlyList<VerificationReport> lido,
        LidoRuleCoverage lidoCoverage,
        IReadOnlyList<VerificationReport> rocketPool,
        IReadOnlyList<RocketPoolRuleCoverage> rocketPoolCoverage)
    {
        ConformanceTables page = new();
        page.Text(Preface);
        page.Histories("Lido", lido);
        WriteLidoRules(page, lidoCoverage);
        WriteLidoEvents(page, lidoCoverage);
        WriteLidoRejections(page, lidoCoverage);
        page.Histories("Rocket Pool", rocketPool);
        WriteRocketPool(page, [.. rocketPool.Select(static r => r.Name)], rocketPoolCoverage);
        return page.ToString();
    }

    private static void WriteLidoRules(ConformanceTables page, LidoRuleCoverage coverage)
    {
        foreach (IGrouping<string, LidoRule> topic in LidoRuleCoverage.Rules.GroupBy(static r => r.Topic, StringComparer.Ordinal))
        {
            page.Section($"Lido rules: {topic.Key}", "rule", "v2", "v3");
            foreach (LidoRule rule in topic)
            {
                Counted(page, rule.Statement, coverage.Of(rule));
            }
        }
    }

    private static void WriteLidoEvents(ConformanceTables page, LidoRuleCoverage coverage)
    {
        page.Section("Lido: events", "event", "v2", "v3");
        foreach (Type type in typeof(ILidoEvent).Assembly.GetTypes()
            .Where(static t => typeof(ILidoEvent).IsAssignableFrom(t) && t is { IsInterface: false, IsPublic: true })
            // A restated history has these, never a recorded one.
            .Where(static t => t != typeof(RecordedOnChain))
            .OrderBy(static t => t.Name, StringComparer.Ordinal))
        {
            Counted(page, type.Name, coverage.Events.GetValueOrDefault(type.Name));
        }
    }

    private static void WriteLidoRejections(ConformanceTables page, LidoRuleCoverage coverage)
    {
        page.Section("Lido: rejections", "code", "v2", "v3");
        foreach (string code in CodesOf(typeof(LidoRejectionCodes)))
        {
            Counted(page, $"`{code}`", coverage.OfRejection(code));
        }
    }

    private static IEnumerable<string> CodesOf(Type codes) => codes.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static f => f.IsLiteral)
        .Select(static f => (string)f.GetRawConstantValue()!);

    private static void Counted(ConformanceTables page, string name, CoverageCount count) =>
        page.Counted(name, (long)count.V2, (long)count.V3);
}
