using System.Text;

namespace StakingLedger.Ingestion;

/// <summary>The words of an enumeration as native histories write them: <c>ValueAccruing</c> is <c>value-accruing</c>.</summary>
internal static class KebabWords
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Array.IndexOf(Known<T>.Values, value) is >= 0 and var at ? Known<T>.Words[at] : Of(value.ToString());

    /// <summary>The word of a name in Pascal case.</summary>
    public static string Of(string name)
    {
        StringBuilder word = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0)
            {
                _ = word.Append('-');
            }

            _ = word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    /// <summary>All words of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Known<T>.Words;

    /// <summary>The value of a word; false when there is no such word.</summary>
    public static bool TryFind<T>(string word, out T value)
        where T : struct, Enum
    {
        int at = Array.IndexOf(Known<T>.Words, word);
        value = at >= 0 ? Known<T>.Values[at] : default;
        return at >= 0;
    }

    /// <summary>The words as a message lists them.</summary>
    public static string Listed(IEnumerable<string> words) => $"one of {string.Join(", ", words)}";

    /// <summary>The values of an enumeration and their words, made once.</summary>
    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Words = [.. Values.Select(static v => Of(v.ToString()))];
    }
}
