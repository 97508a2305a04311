using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace StakingLedger.Benchmarks;

/// <summary>Runs benchmarks by BenchmarkDotNet, and keeps the table of each class.</summary>
internal static class BenchCommand
{
    public const string Folder = "bench";

    public static void Run(string[] args)
    {
        IConfig config = DefaultConfig.Instance.WithOptions(ConfigOptions.DisableLogFile);
        ResultFolder folder = ResultFolder.Of(Machine.Here().Name);
        foreach (Summary summary in BenchmarkSwitcher.FromAssembly(typeof(BenchCommand).Assembly).Run(args, config))
        {
            if (summary.HasCriticalValidationErrors || summary.Table.FullContent.Length == 0)
            {
                continue;
            }

            AccumulationLogger table = new();
            MarkdownExporter.GitHub.ExportToLog(summary, table);
            string name = summary.BenchmarksCases[0].Descriptor.Type.Name;
            folder.Write($"{Folder}/{name}.md", $"# {name}\n\n{table.GetLog().ReplaceLineEndings("\n").Trim()}\n");
        }
    }
}
