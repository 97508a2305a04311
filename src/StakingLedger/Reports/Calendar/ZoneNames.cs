namespace StakingLedger.Reports;

/// <summary>Finds the names that somebody may have meant.</summary>
internal static class ZoneNames
{
    private const int MostNear = 5;
    private const int MostEdits = 2;

    /// <summary>The names nearest to a text, best first; at most five.</summary>
    /// <param name="wanted">The text.</param>
    /// <param name="names">All names.</param>
    public static IReadOnlyList<string> Near(string wanted, IEnumerable<string> names)
    {
        List<(int Distance, string Name)> near = [];
        foreach (string name in names)
        {
            if (Distance(wanted, name) is { } distance)
            {
                near.Add((distance, name));
            }
        }

        near.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Name, b.Name));
        return [.. near.Take(MostNear).Select(static n => n.Name)];
    }

    /// <summary>How far a name is from what was wanted; null when it is not near.</summary>
    private static int? Distance(string wanted, string name)
    {
        string plain = Plain(wanted);
        if (plain.Length < 2)
        {
            return null;
        }

        string whole = Plain(name);
        string city = Plain(name[(name.LastIndexOf('/') + 1)..]);
        string wantedCity = Plain(wanted[(wanted.LastIndexOf('/') + 1)..]);
        if (string.Equals(whole, plain, StringComparison.Ordinal))
        {
            return 0;
        }

        if (string.Equals(city, wantedCity, StringComparison.Ordinal))
        {
            return 1;
        }

        int edits = Math.Min(Edits(plain, whole), Edits(plain, city));
        if (edits <= Math.Min(MostEdits, plain.Length / 3))
        {
            return 1 + edits;
        }

        return plain.Length >= 4 && whole.Contains(plain, StringComparison.Ordinal) ? MostEdits + 2 : null;
    }

    private static string Plain(string name) => name.Trim().Replace(' ', '_').ToUpperInvariant();

    /// <summary>How many letters to insert, drop or change to come from one to the other.</summary>
    private static int Edits(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > MostEdits)
        {
            return int.MaxValue;
        }

        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int kept = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(kept, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
