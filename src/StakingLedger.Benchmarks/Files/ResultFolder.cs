using System.Text;

namespace StakingLedger.Benchmarks;

/// <summary>The results of one machine: a folder under results/.</summary>
internal sealed class ResultFolder
{
    public const string GateFile = "gate.json";
    public const string CurvesFile = "curves.json";
    public const string Root = "src/StakingLedger.Benchmarks/results";

    private ResultFolder(string machine) => Machine = machine;

    /// <summary>Gets the folders that there are, in the order of their names.</summary>
    public static IReadOnlyList<ResultFolder> All
    {
        get
        {
            string root = Repository.PathOf(Root);
            return Directory.Exists(root)
                ? [.. new DirectoryInfo(root).EnumerateDirectories().Select(static d => d.Name).Order(StringComparer.Ordinal).Select(Of)]
                : [];
        }
    }

    /// <summary>Gets the machine that the results are of.</summary>
    public string Machine { get; }

    public static ResultFolder Of(string machine) => new(machine);

    /// <summary>The path of a file from the root of the repository.</summary>
    public string PathOf(string file) => $"{Root}/{Machine}/{file}";

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text)
    {
        string path = Repository.PathOf(PathOf(file));
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Reads results; null when there are none.</summary>
    public T? Read<T>(string file)
        where T : class
    {
        string path = Repository.PathOf(PathOf(file));
        return File.Exists(path) ? ResultJson.Read<T>(File.ReadAllText(path)) : null;
    }

    /// <summary>The names of the files in a folder of this one.</summary>
    public IEnumerable<string> FilesIn(string folder)
    {
        string path = Repository.PathOf(PathOf(folder));
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
            : [];
    }
}
