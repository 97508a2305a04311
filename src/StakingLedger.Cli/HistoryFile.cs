using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>Opens recorded histories: a path, or "-" for the standard input.</summary>
internal static class HistoryFile
{
    /// <summary>The name that means the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Opens a history.</summary>
    public static LidoTraceReader? Open(Terminal terminal, string file, out RowError? error)
    {
        if (file is not StandardInput)
        {
            return LidoTraceReader.Open(file, out error);
        }

        error = null;
        return new LidoTraceReader(terminal.OpenInput(), "standard input");
    }

    /// <summary>Opens a history, or tells the user why not.</summary>
    public static LidoTraceReader Demand(Terminal terminal, string file) =>
        Open(terminal, file, out RowError? error) ?? throw new UserErrorException(error!.Value.ToString());
}
