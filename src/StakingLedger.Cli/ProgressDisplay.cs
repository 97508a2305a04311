using Spectre.Console;

namespace StakingLedger.Cli;

/// <summary>A progress bar over the bytes of one file, for a person who watches.</summary>
internal static class ProgressDisplay
{
    private const long Stride = 1 << 16;

    /// <summary>Runs work that says how many bytes it has read.</summary>
    public static T Run<T>(Terminal terminal, string file, Func<Action<long>, T> work)
    {
        long length = file is HistoryFile.StandardInput || !File.Exists(file) ? 0 : new FileInfo(file).Length;
        return terminal.Console.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(Path.GetFileName(file)), maxValue: Math.Max(length, 1));
            task.IsIndeterminate = length == 0;
            long shown = 0;
            return work(read =>
            {
                if (read - shown >= Stride)
                {
                    shown = read;
                    task.Value = read;
                }
            });
        });
    }
}
