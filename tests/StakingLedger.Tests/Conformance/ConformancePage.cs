using System.Globalization;
using System.Reflection;
using System.Text;
using StakingLedger.Conformance;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Tests.Conformance;

/// <summary>Writes docs/conformance.md out of the recorded histories.</summary>
internal static class ConformancePage
{
    private const string Unreached = "read, not executed";

    private const string Preface = $"""
        # Conformance

        This page is generated: `STAKINGLEDGER_REWRITE=1 dotnet test tests/StakingLedger.Tests --filter ConformancePage`
        writes it, and the same test fails when it is out of date. It says what is proven by execution and what is not:
        each rule, each kind of event and each rejection with the number of times the recorded histories reach it. The
        histories were recorded by running the real contracts; every value that they hold is compared with the replay,
        without tolerance.

        "{Unreached}" means that the code follows the contracts' source, and that no recorded history has put it to the
        test; a 0 beside a number says the same of that one contract generation, or that it has no such rule.

        """;

    public static string Write(IReadOnlyList<VerificationReport> reports, LidoRuleCoverage coverage)
    {
        StringBuilder page = new();
        _ = page.Append(Preface);
        WriteHistories(page, reports);
        WriteRules(page, coverage);
        WriteEvents(page, coverage);
        WriteRejections(page, coverage);
        return page.ToString();
    }

    private static void WriteHistories(StringBuilder page, IReadOnlyList<VerificationReport> reports)
    {
        Section(page, "Recorded histories", "history", "operations", "observations compared", "differences");
        foreach (VerificationReport report in reports)
        {
            Row(page, report.Name, Number((long)report.Operations), Number(report.Observations), Number(report.DifferenceCount));
        }

        Row(
            page,
            "all",
            Number(reports.Sum(static r => (long)r.Operations)),
            Number(reports.Sum(static r => r.Observations)),
            Number(reports.Sum(static r => r.DifferenceCount)));
    }

    private static void WriteRules(StringBuilder page, LidoRuleCoverage coverage)
    {
        foreach (IGrouping<string, LidoRule> topic in LidoRuleCoverage.Rules.GroupBy(static r => r.Topic, StringComparer.Ordinal))
        {
            Section(page, $"Rules: {topic.Key}", "rule", "v2", "v3");
            foreach (LidoRule rule in topic)
            {
                Counted(page, rule.Statement, coverage.Of(rule));
            }
        }
    }

    private static void WriteEvents(StringBuilder page, LidoRuleCoverage coverage)
    {
        Section(page, "Events", "event", "v2", "v3");
        foreach (Type type in typeof(ILidoEvent).Assembly.GetTypes()
            .Where(static t => typeof(ILidoEvent).IsAssignableFrom(t) && t is { IsInterface: false, IsPublic: true })
            .OrderBy(static t => t.Name, StringComparer.Ordinal))
        {
            Counted(page, type.Name, coverage.Events.GetValueOrDefault(type.Name));
        }
    }

    private static void WriteRejections(StringBuilder page, LidoRuleCoverage coverage)
    {
        Section(page, "Rejections", "code", "v2", "v3");
        foreach (string code in typeof(LidoRejectionCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static f => f.IsLiteral)
            .Select(static f => (string)f.GetRawConstantValue()!))
        {
            Counted(page, $"`{code}`", coverage.OfRejection(code));
        }
    }

    private static void Counted(StringBuilder page, string name, CoverageCount count)
    {
        if (count.IsZero)
        {
            Row(page, name, Unreached, string.Empty);
        }
        else
        {
            Row(page, name, Number(count.V2), Number(count.V3));
        }
    }

    private static void Section(StringBuilder page, string title, params string[] columns)
    {
        Line(page, string.Empty);
        Line(page, $"## {title}");
        Line(page, string.Empty);
        Row(page, columns);
        Row(page, [.. columns.Select(static (_, i) => i == 0 ? "---" : "---:")]);
    }

    private static void Row(StringBuilder page, params string[] cells) =>
        Line(page, $"| {string.Join(" | ", cells)} |".Replace("|  |", "| |", StringComparison.Ordinal));

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
