using System.Text.Json;

namespace StakingLedger.Tests.Policies;

/// <summary>The vectors of the file beside this one.</summary>
internal static class PolicyVectors
{
    internal static IReadOnlyList<PolicyVector> All { get; } = Read();

    internal static PolicyVector Named(string name) =>
        All.Single(vector => string.Equals(vector.Name, name, StringComparison.Ordinal));

    private static List<PolicyVector> Read()
    {
        string path = TestEnvironment.PathOf("tests/StakingLedger.Tests/Policies/policies-vectors.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(static item => new PolicyVector(item.Clone()))];
    }
}
