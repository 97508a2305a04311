using StakingLedger.Cli;
using StakingLedger.Reports;
using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Docs;

public sealed class ReconciliationPageTests
{
    private static readonly string Page = File.ReadAllText(TestEnvironment.PathOf("docs/reconciliation.md"));

    [Fact]
    public void The_page_names_every_verdict_cause_and_kind()
    {
        Assert.All(ReconcileWords.Verdicts, static v => Assert.Contains($"| {ReconcileWords.Of(v)}", Page, StringComparison.Ordinal));
        Assert.All(
            Enum.GetValues<ObservedKind>().Where(static k => k != ObservedKind.None),
            static k => Assert.Contains($"`{ReconcileWords.Of(k)}`", Page, StringComparison.Ordinal));
        Assert.All(
            Enum.GetValues<DifferenceCause>().Where(static c => c != DifferenceCause.MissingAndDuplicatedEvent),
            static c => Assert.Contains(ReconcileWords.Of(c), Page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_csv_of_the_page_is_read_and_agrees_with_the_example_history()
    {
        string csv = Page.Split("```csv\n")[1].Split("```")[0];
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, csv);
            CommandLineRun run = CommandLineRun.Of(
                "reconcile", TestEnvironment.PathOf("examples/lido-small.jsonl"), "--observed", file, "--format", "csv", "--all");
            Assert.Equal(ExitCode.Ok, run.ExitCode);
            string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(
                ["equal", "equal", "equal at the printed precision"], lines.Skip(1).Select(static l => l.Split(',')[^2]));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
