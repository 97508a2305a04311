using StakingLedger.Units;

namespace StakingLedger.Tests.Conventions;

public sealed class LayerDirectionTests
{
    private const string LibraryFolder = "src/StakingLedger/";

    private static readonly HashSet<string> Members = FindMembers();

    public static TheoryData<string> Files => [.. RepositoryFiles.Library];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_names_only_the_layers_below_its_own(string file)
    {
        string layer = file[LibraryFolder.Length..].Split('/')[0];
        Assert.True(Layers.MayName.ContainsKey(layer), $"{file} lies in no layer.");
        Findings.None(Layers.Violations(layer, RepositoryFiles.Read(file), IsMember).Select(v => $"{file} {v}"));
    }

    [Fact]
    public void Every_type_of_the_library_lies_in_a_layer()
    {
        IEnumerable<string> astray = typeof(Amount).Assembly.GetTypes()
            .Where(static t => t.Namespace?.StartsWith(Layers.Root, StringComparison.Ordinal) == true)
            .Where(static t => !Layers.MayName.ContainsKey(LayerOf(t)))
            .Select(static t => t.FullName!);
        Findings.None(astray);
    }

    [Fact]
    public void The_layers_have_no_cycle()
    {
        // Each pass removes the layers that stand on nothing that is left.
        List<string> left = [.. Layers.MayName.Keys];
        while (left.RemoveAll(layer => !Layers.MayName[layer].Intersect(left, StringComparer.Ordinal).Any()) > 0)
        {
        }

        Assert.Empty(left);
    }

    [Theory]
    [InlineData("Reports", "using StakingLedger.Protocols.Lido;\nnamespace StakingLedger.Reports;", "names Protocols")]
    [InlineData("Reports", "namespace StakingLedger.Reports;\nclass A { StakingLedger.Protocols.X x; }", "names Protocols")]
    [InlineData("Reports", "namespace StakingLedger.Reports;\nclass A { Protocols.Known x; }", "names Protocols")]
    [InlineData("Reports", "using static StakingLedger.Protocols.X;\nnamespace StakingLedger.Reports;", "names Protocols")]
    [InlineData("Rules", "using StakingLedger.Ledger;\nnamespace StakingLedger.Rules;", "names Ledger")]
    [InlineData("Ledger", "using StakingLedger.Rules;\nnamespace StakingLedger.Ledger;", "names Rules")]
    [InlineData("Ledger", "using A = StakingLedger . Protocols.X;\nnamespace StakingLedger.Ledger;", "names Protocols")]
    [InlineData("Units", "namespace StakingLedger.Numerics;", "declares another namespace")]
    [InlineData("Units", "global using StakingLedger.Numerics;\nnamespace StakingLedger.Units;", "global using")]
    [InlineData("Analytics", "using StakingLedger.Reports;\nnamespace StakingLedger.Analytics;", "names Reports")]
    public void A_name_from_above_is_found(string layer, string source, string expected) =>
        Assert.Contains(
            Layers.Violations(layer, source, static (_, member) => string.Equals(member, "Known", StringComparison.Ordinal)),
            v => v.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Reports", "using StakingLedger.Analytics;\nnamespace StakingLedger.Reports;")]
    [InlineData("Reports", "namespace StakingLedger.Reports; // StakingLedger.Protocols")]
    [InlineData("Reports", "namespace StakingLedger.Reports;\nclass A { string a = \"StakingLedger.Protocols\"; }")]
    [InlineData("Ledger", "namespace StakingLedger.Ledger;\nclass A { int B => Reports.Count; int C => a.Protocols.Known; }")]
    [InlineData("Protocols", "using StakingLedger.Ledger;\nusing StakingLedger.Rules.Fees;\nnamespace StakingLedger.Protocols;")]
    public void What_is_allowed_is_not_reported(string layer, string source) =>
        Assert.Empty(Layers.Violations(
            layer, source, static (_, member) => string.Equals(member, "Known", StringComparison.Ordinal)));

    private static bool IsMember(string layer, string member) => Members.Contains($"{layer}.{member}");

    private static string LayerOf(Type type) => type.Namespace!.Split('.') is [_, var layer, ..] ? layer : "";

    private static HashSet<string> FindMembers()
    {
        HashSet<string> members = new(StringComparer.Ordinal);
        foreach (Type type in typeof(Amount).Assembly.GetTypes().Where(static t => t.Namespace is not null))
        {
            string[] parts = $"{type.Namespace}.{type.Name.Split('`')[0]}".Split('.');
            if (parts.Length > 2)
            {
                members.Add($"{parts[1]}.{parts[2]}");
            }
        }

        return members;
    }
}
