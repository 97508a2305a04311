using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>Reads published files: a path, or "-" for the standard input.</summary>
internal static class TreeFile
{
    /// <summary>Reads a file; whatever keeps it from being used is told as an error.</summary>
    public static RewardFile? Read(Terminal terminal, string file, out RewardFileError? error)
    {
        try
        {
            return RewardFile.Read(NameOf(file), BytesOf(terminal, file), out error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = new RewardFileError(NameOf(file), string.Empty, ShownText.Of(e.Message), "a readable file");
            return null;
        }
    }

    /// <summary>Reads a file, or tells the user why not.</summary>
    public static RewardFile Demand(Terminal terminal, string file) =>
        Read(terminal, file, out RewardFileError? error) ?? throw new UserErrorException(error!.Value.ToString());

    /// <summary>The bytes of a file.</summary>
    public static byte[] BytesOf(Terminal terminal, string file)
    {
        if (file is not HistoryFile.StandardInput)
        {
            return File.ReadAllBytes(file);
        }

        using Stream input = terminal.OpenInput();
        using MemoryStream bytes = new();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Refuses to read the standard input more than once.</summary>
    public static void DemandOneInput(IEnumerable<string> files)
    {
        if (files.Count(static f => f is HistoryFile.StandardInput) > 1)
        {
            throw new UserErrorException("the standard input (-) can be read only once");
        }
    }

    private static string NameOf(string file) => file is HistoryFile.StandardInput ? "standard input" : file;
}
