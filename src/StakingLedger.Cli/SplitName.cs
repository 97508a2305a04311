using System.Text;

namespace StakingLedger.Cli;

/// <summary>Names of the code as words in lower case.</summary>
internal static class SplitName
{
    /// <summary>The words of a name, each of which begins with a capital letter.</summary>
    public static string Of(string name, char between)
    {
        StringBuilder words = new();
        foreach (char c in name)
        {
            _ = char.IsUpper(c) && words.Length > 0
                ? words.Append(between).Append(char.ToLowerInvariant(c))
                : words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
