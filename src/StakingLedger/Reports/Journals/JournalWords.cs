using System.Globalization;
using System.Text;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Words of journals: parts of account names, and causes.</summary>
internal static class JournalWords
{
    /// <summary>The part of a name that stands where there is nothing to name.</summary>
    public const string General = "General";

    /// <summary>
    /// A party as a part of an account's name: an address as it is, a GUID after <c>G-</c>, a label after <c>L-</c>. Points, colons and
    /// underscores of a label, which Beancount does not accept, are their codes: <c>-x2E-</c>. Two parties never have one name.
    /// </summary>
    public static string Part(AccountId party) => party.Kind switch
    {
        AccountKind.Address => party.ToString(),
        AccountKind.Guid => $"G-{party}",
        AccountKind.Label => Label(party.ToString()),
        _ => General,
    };

    /// <summary>A name of an enumeration in lower case, its words joined by hyphens; empty for none.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return name is "None" ? string.Empty : Of(name);
    }

    /// <summary>A name of the code in lower case, its words joined by hyphens.</summary>
    public static string Of(string name)
    {
        StringBuilder words = new();
        foreach (char c in name)
        {
            _ = char.IsUpper(c) && words.Length > 0
                ? words.Append('-').Append(char.ToLowerInvariant(c))
                : words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    private static string Label(string label)
    {
        StringBuilder part = new("L-");
        for (int i = 0; i < label.Length; i++)
        {
            // A hyphen before an x could begin a code: it is one itself.
            bool isPlain = char.IsAsciiLetterOrDigit(label[i])
                || (label[i] == '-' && (i + 1 == label.Length || label[i + 1] != 'x'));
            _ = isPlain ? part.Append(label[i]) : part.Append(CultureInfo.InvariantCulture, $"-x{(int)label[i]:X2}-");
        }

        return part.ToString();
    }
}
