namespace StakingLedger.Benchmarks;

/// <summary>Writes the generated parts of the documents anew.</summary>
internal static class PagesCommand
{
    /// <summary>Gets the documents that have generated parts.</summary>
    public static IReadOnlyList<string> Documents { get; } = ["docs/benchmarks.md", "README.md"];

    public static void Run(TextWriter output)
    {
        PageParts parts = PageParts.Kept;
        foreach (string document in Documents)
        {
            string path = Repository.PathOf(document);
            string before = File.ReadAllText(path);
            string after = MarkedText.Fill(before, parts.Of);
            bool same = string.Equals(before, after, StringComparison.Ordinal);
            if (!same)
            {
                File.WriteAllText(path, after);
            }

            output.WriteLine($"{document}: {(same ? "unchanged" : "written")}");
        }
    }
}
