using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>What was asked of the gate.</summary>
internal sealed record GateOptions(bool Json, IReadOnlyList<int> Rows)
{
    /// <summary>Reads the arguments after <c>gate</c>.</summary>
    /// <exception cref="UsageException">An argument is not one of those.</exception>
    public static GateOptions Parse(ReadOnlySpan<string> arguments)
    {
        bool json = false;
        List<int> rows = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : "nothing";
            switch (arguments[i])
            {
                case "--format" when value is "json" or "table":
                    json = string.Equals(value, "json", StringComparison.Ordinal);
                    i++;
                    break;
                case "--format":
                    throw new UsageException($"--format takes 'table' or 'json', not '{value}'.");
                case "--row" when RowOf(value) is { } row:
                    rows.Add(row);
                    i++;
                    break;
                case "--row":
                    throw new UsageException($"--row takes the number of a row ({Known}), not '{value}'.");
                default:
                    throw new UsageException($"The gate takes --format table|json and --row N, not '{arguments[i]}'.");
            }
        }

        return new GateOptions(json, rows);
    }

    private static string Known => string.Join(", ", GateRows.All.Select(static row => row.Number));

    private static int? RowOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && GateRows.All.Any(row => row.Number == number)
            ? number
            : null;
}
