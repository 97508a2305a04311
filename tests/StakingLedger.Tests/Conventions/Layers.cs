using System.Text.RegularExpressions;

namespace StakingLedger.Tests.Conventions;

/// <summary>The layers of the library and which lower ones each may name.</summary>
internal static partial class Layers
{
    internal const string Root = "StakingLedger";

    private static readonly string[] Foundation = ["Numerics", "Units"];
    private static readonly string[] Papers = [.. Foundation, "Rules", "Ledger"];

    /// <summary>Reports, Proofs and Analytics never name a type of Protocols: they serve every protocol.</summary>
    internal static Dictionary<string, string[]> MayName { get; } = new(StringComparer.Ordinal)
    {
        ["Numerics"] = [],
        ["Units"] = ["Numerics"],
        ["Rules"] = Foundation,
        ["Ledger"] = Foundation,
        ["Protocols"] = [.. Foundation, "Rules", "Ledger"],
        ["Ingestion"] = [.. Foundation, "Rules", "Ledger", "Protocols", "Reports"],
        ["Conformance"] = [.. Foundation, "Rules", "Ledger", "Protocols", "Reports", "Ingestion"],
        ["Analytics"] = Papers,
        ["Proofs"] = Papers,
        ["Reports"] = [.. Papers, "Analytics"],
    };

    /// <summary>What is wrong with the names used in a file of a layer; empty when nothing is.</summary>
    /// <param name="layer">The layer of the file.</param>
    /// <param name="source">The text of the file.</param>
    /// <param name="isMember">True when the second name is a type or namespace of the layer given first.</param>
    internal static IEnumerable<string> Violations(string layer, string source, Func<string, string, bool> isMember)
    {
        string code = CodeText.Of(source);
        Match declared = NamespacePattern().Match(code);
        if (!declared.Success || !string.Equals(declared.Groups["layer"].Value, layer, StringComparison.Ordinal))
        {
            yield return $"is in the folder {layer} but declares another namespace";
        }

        if (code.Contains("global using", StringComparison.Ordinal))
        {
            yield return "has a global using, which would name a layer for every other file";
        }

        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (Match match in QualifiedPattern().Matches(code))
        {
            named.Add(match.Groups["layer"].Value);
        }

        // A sibling namespace can also be named from inside StakingLedger without the first part.
        foreach (Match match in RelativePattern().Matches(code))
        {
            string first = match.Groups["layer"].Value;
            if (MayName.ContainsKey(first) && isMember(first, match.Groups["member"].Value))
            {
                named.Add(first);
            }
        }

        named.Remove(layer);
        foreach (string name in named.Order(StringComparer.Ordinal))
        {
            if (!MayName[layer].Contains(name, StringComparer.Ordinal))
            {
                yield return $"names {name}, but {layer} may name only [{string.Join(", ", MayName[layer])}]";
            }
        }
    }

    [GeneratedRegex(@"^\s*namespace\s+StakingLedger\.(?<layer>\w+)", RegexOptions.Multiline, 5_000)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"\bStakingLedger\s*\.\s*(?<layer>\w+)", RegexOptions.None, 5_000)]
    private static partial Regex QualifiedPattern();

    [GeneratedRegex(@"(?<![\w.]|\.\s)\b(?<layer>[A-Z]\w+)\s*\.\s*(?<member>\w+)", RegexOptions.None, 5_000)]
    private static partial Regex RelativePattern();
}
