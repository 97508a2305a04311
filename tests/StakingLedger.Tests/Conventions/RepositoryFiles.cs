namespace StakingLedger.Tests.Conventions;

/// <summary>The text files of the repository, by their paths from its root with forward slashes, in ordinal order.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] SkippedFolders =
        [".git", ".vs", ".idea", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] TextExtensions =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".txt", ".json", ".yml", ".yaml", ".sh", ".mjs", ".js", ".py",
         ".editorconfig", ".gitattributes", ".gitignore"];

    /// <summary>Everything a person writes or reads: code, project files, documents, scripts, small data.</summary>
    internal static IReadOnlyList<string> AllText { get; } = [.. Find("", IsText)];

    internal static IReadOnlyList<string> Library { get; } = [.. Find("src/StakingLedger", IsCode)];

    internal static IReadOnlyList<string> Sources { get; } = [.. Find("src", IsCode)];

    internal static IReadOnlyList<string> Tests { get; } = [.. Find("tests", IsCode)];

    internal static string Read(string relative) => File.ReadAllText(TestEnvironment.PathOf(relative));

    internal static string[] ReadLines(string relative) => File.ReadAllLines(TestEnvironment.PathOf(relative));

    private static IEnumerable<string> Find(string under, Func<string, bool> wanted)
    {
        string root = TestEnvironment.RepositoryRoot;
        string start = TestEnvironment.PathOf(under);
        return !Directory.Exists(start)
            ? []
            : Walk(new DirectoryInfo(start))
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(wanted)
                .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.EnumerateFiles())
        {
            yield return file.FullName;
        }

        foreach (DirectoryInfo child in folder.EnumerateDirectories())
        {
            if (SkippedFolders.Contains(child.Name, StringComparer.Ordinal))
            {
                continue;
            }

            foreach (string file in Walk(child))
            {
                yield return file;
            }
        }
    }

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static bool IsText(string path) =>
        path.StartsWith(".ci/", StringComparison.Ordinal)
        || TextExtensions.Contains(Path.GetExtension(path), StringComparer.Ordinal)
        || string.Equals(path, "LICENSE", StringComparison.Ordinal);
}
