namespace StakingLedger.Benchmarks;

/// <summary>The checkout that the program was built from: results and documents are written there.</summary>
internal static class Repository
{
    private const string Mark = "StakingLedger.sln";

    /// <summary>The full path of a file or folder, given from the root with forward slashes.</summary>
    /// <exception cref="UsageException">The program does not stand in a checkout.</exception>
    public static string PathOf(string relative)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                return Path.Combine(folder.FullName, relative);
            }
        }

        throw new UsageException($"No folder above the program holds {Mark}: results and documents are kept in a checkout.");
    }
}
