using Spectre.Console;

namespace StakingLedger.Cli;

/// <summary>A progress bar over the bytes of one file, for a person who watches.</summary>
internal static class ProgressDisplay
{
    private const long Stride = 1 << 16;
    private const ulong EventStride = 1 << 10;

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

    /// <summary>Runs work that says up to which event of a history it has come.</summary>
    public static void RunEvents(Terminal terminal, string name, ulong last, Action<Action<ulong>> work) =>
        terminal.Console.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(name), maxValue: Math.Max(last, 1));
            work(number =>
            {
                if (number % EventStride == 0)
                {
                    task.Value = number;
                }
            });
        });
}
