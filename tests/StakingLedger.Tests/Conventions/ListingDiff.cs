namespace StakingLedger.Tests.Conventions;

/// <summary>The difference of two listings: lines that went (-) and came (+), each with the type it stands under.</summary>
internal static class ListingDiff
{
    internal static string Of(string before, string after)
    {
        string[] old = [.. WithTypes(before)];
        string[] now = [.. WithTypes(after)];
        IEnumerable<string> gone = old.Except(now, StringComparer.Ordinal).Select(static line => "- " + line);
        IEnumerable<string> come = now.Except(old, StringComparer.Ordinal).Select(static line => "+ " + line);
        return string.Join('\n', gone.Concat(come));
    }

    private static IEnumerable<string> WithTypes(string listing)
    {
        string type = "";
        foreach (string line in listing.Split('\n').Where(static l => l.Length > 0))
        {
            bool isMember = line[0] == ' ';
            type = isMember ? type : line;
            yield return isMember ? $"{type} | {line}" : line;
        }
    }
}
