using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>
/// Corrected commands, one per line, each written as the history itself would: as the operation should have been recorded. They are read
/// by the history's own reader, after the history's own header.
/// </summary>
internal static class CorrectionFile
{
    private const int Most = 1 << 22;

    /// <summary>Reads the commands of a file.</summary>
    /// <exception cref="UserErrorException">A line is no command of the history's format.</exception>
    public static IReadOnlyList<(ICommand Command, Context Context)> Read(Terminal terminal, string history, string file)
    {
        string text = Encoding.UTF8.GetString(SmallFile.Read(file, Most, "a file of corrected commands"));
        List<(ICommand Command, Context Context)> commands = [];
        foreach (string line in LinesOf(text))
        {
            commands.Add(ReadOne(terminal, history, file, line, commands.Count + 1));
        }

        return commands;
    }

    /// <summary>The objects of the text: one over several lines, or one per line.</summary>
    private static IEnumerable<string> LinesOf(string text)
    {
        try
        {
            return [JsonNode.Parse(text)!.ToJsonString()];
        }
        catch (Exception e) when (e is JsonException or NullReferenceException)
        {
            return [.. text.Split('\n').Where(static l => !string.IsNullOrWhiteSpace(l))];
        }
    }

    /// <summary>The first lines of a history, as a folder of versions keeps them.</summary>
    public static string HeaderOf(Terminal terminal, string history)
    {
        using IHistory opened = HistoryFile.Demand(terminal, history);
        HistoryRun run = opened.Start(keepsPrefix: false);
        return string.Concat(FrontOf(history, run.FrontLines).Select(static line => line + "\n"));
    }

    private static (ICommand Command, Context Context) ReadOne(Terminal terminal, string history, string file, string line, int number)
    {
        JsonObject parsed = Parse(file, line, number);
        using IHistory first = HistoryFile.Demand(terminal, history);
        HistoryRun shape = first.Start(keepsPrefix: false);
        shape.Begin();
        shape.Complete(parsed);
        string copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllLines(copy, [.. FrontOf(history, shape.FrontLines), parsed.ToJsonString()]);
            using IHistory second = HistoryFile.Demand(terminal, copy);
            HistoryRun run = second.Start(keepsPrefix: false);
            run.Begin();
            Context context = run.ReadCommand();
            return (run.Command, context);
        }
        catch (UserErrorException e)
        {
            string found = e.Message.Replace($"{copy}:{shape.FrontLines + 1}", $"{file}:{number}", StringComparison.Ordinal)
                .Replace(copy, $"{file}:{number}", StringComparison.Ordinal);
            throw new UserErrorException(found);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static JsonObject Parse(string file, string line, int number)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject
                ?? throw new UserErrorException($"{file}:{number}: expected an object: a command as the history writes it");
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"{file}:{number}: no JSON: {e.Message}");
        }
    }

    private static IEnumerable<string> FrontOf(string history, int lines)
    {
        using FileStream file = File.OpenRead(history);
        int mark = file.ReadByte();
        file.Position = 0;
        using Stream stream = mark == 0x1f ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream, Encoding.UTF8);
        List<string> front = [];
        while (front.Count < lines && reader.ReadLine() is { } line)
        {
            front.Add(line);
        }

        return front;
    }
}
