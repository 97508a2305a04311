namespace StakingLedger.Tests;

/// <summary>Where the tests find the repository and the public data that is not part of it.</summary>
internal static class TestEnvironment
{
    /// <summary>Names the folder with public data; tests that need it are skipped when it is not set.</summary>
    internal const string DataVariable = "STAKINGLEDGER_DATA";

    /// <summary>When "1", tests that compare a committed listing write it anew instead of failing.</summary>
    internal const string RewriteVariable = "STAKINGLEDGER_REWRITE";

    /// <summary>Names the culture under which the whole test process runs.</summary>
    internal const string CultureVariable = "STAKINGLEDGER_TEST_CULTURE";

    private const string RootMark = "StakingLedger.sln";

    /// <summary>The folder that holds the solution.</summary>
    internal static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder with public data, or null when the variable is not set.</summary>
    internal static string? DataFolder => NullWhenEmpty(Environment.GetEnvironmentVariable(DataVariable));

    /// <summary>True when committed listings are to be written anew.</summary>
    internal static bool Rewrite =>
        string.Equals(Environment.GetEnvironmentVariable(RewriteVariable), "1", StringComparison.Ordinal);

    /// <summary>The full path of a file or folder of the repository, given with forward slashes.</summary>
    internal static string PathOf(string relative) => Path.Combine(RepositoryRoot, relative);

    /// <summary>The full path of public data; a variable that points to the wrong folder is an error, not a skip.</summary>
    internal static string DataPath(string relative)
    {
        string folder = DataFolder ?? throw new InvalidOperationException($"{DataVariable} is not set.");
        string path = Path.Combine(folder, relative);
        return Path.Exists(path)
            ? path
            : throw new FileNotFoundException($"{DataVariable} is set, but there is no {relative} in it.", path);
    }

    /// <summary>Whether a program can be started by its name.</summary>
    internal static bool HasProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    internal static string? NullWhenEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, RootMark)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {RootMark}.");
    }
}
