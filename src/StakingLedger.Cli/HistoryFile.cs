using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>Opens recorded histories: a path, or "-" for the standard input.</summary>
internal static class HistoryFile
{
    /// <summary>The name that means the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Opens a history; its format is told by its first line.</summary>
    public static IHistory? Open(Terminal terminal, string file, out RowError? error)
    {
        error = null;
        using HistorySource? source = file is StandardInput
            ? new HistorySource(terminal.OpenInput(), "standard input")
            : HistorySource.Open(file, out error);
        return source?.Format switch
        {
            null => null,
            HistoryFormat.Native => new NativeHistory(source.ReadAsNative()),
            _ => new LidoHistory(source.ReadAsLido()),
        };
    }

    /// <summary>Opens a history, or tells the user why not.</summary>
    public static IHistory Demand(Terminal terminal, string file) =>
        Open(terminal, file, out RowError? error) ?? throw new UserErrorException(error!.Value.ToString());
}
