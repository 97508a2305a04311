using Spectre.Console;

namespace StakingLedger.Cli;

/// <summary>A progress bar among the messages, for a person who watches: over the bytes of a file, or the events of a history.</summary>
internal static class ProgressDisplay
{
    private const long Stride = 1 << 16;
    private const ulong EventStride = 1 << 10;

    /// <summary>Runs work that says how many bytes of a file it has read.</summary>
    public static T Run<T>(Terminal terminal, string file, Func<Action<long>, T> work)
    {
        long length = file is HistoryFile.StandardInput || !File.Exists(file) ? 0 : new FileInfo(file).Length;
        return Run(terminal, Path.GetFileName(file), length, Stride, work);
    }

    /// <summary>Runs work that says how far it is, from 0 to an end; 0 for an end that is not known.</summary>
    public static T Run<T>(Terminal terminal, string name, long end, long stride, Func<Action<long>, T> work)
    {
        if (!terminal.IsWatched)
        {
            return work(static _ => { });
        }

        return terminal.Watcher.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(ShownText.Of(name)), maxValue: Math.Max(end, 1));
            task.IsIndeterminate = end == 0;
            long shown = 0;
            return work(here =>
            {
                // Who begins anew, as a second walk does, is shown so.
                if (here - shown >= stride || here < shown)
                {
                    shown = here;
                    task.Value = here;
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
