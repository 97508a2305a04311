using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>What was asked of the gate.</summary>
/// <param name="Json">Whether the figures are printed as data instead of as a table.</param>
/// <param name="Save">Whether they are written to the folder of results.</param>
/// <param name="Rows">The rows to measure; empty for all.</param>
internal sealed record GateOptions(bool Json, bool Save, IReadOnlyList<int> Rows)
{
    private static string Known => string.Join(", ", GateRows.All.Select(static row => row.Number).Distinct());

    /// <summary>Reads the arguments after <c>gate</c>.</summary>
    /// <exception cref="UsageException">An argument is not one of those.</exception>
    public static GateOptions Parse(ReadOnlySpan<string> arguments)
    {
        bool json = false;
        bool save = false;
        List<int> rows = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            string value = i + 1 < arguments.Length ? $"'{arguments[i + 1]}'" : "nothing";
            switch (arguments[i])
            {
                case "--format" when value is "'json'" or "'table'":
                    json = value is "'json'";
                    i++;
                    break;
                case "--format":
                    throw new UsageException($"--format takes 'table' or 'json', not {value}.");
                case "--row" when RowOf(value.Trim('\'')) is { } row:
                    rows.Add(row);
                    i++;
                    break;
                case "--row":
                    throw new UsageException($"--row takes the number of a row ({Known}), not {value}.");
                case "--save":
                    save = true;
                    break;
                default:
                    throw new UsageException($"The gate takes --format table|json, --row N and --save, not '{arguments[i]}'.");
            }
        }

        return save && rows.Count > 0
            ? throw new UsageException("--save keeps a whole run: it does not go with --row.")
            : new GateOptions(json, save, rows);
    }

    private static int? RowOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && GateRows.All.Any(row => row.Number == number)
            ? number
            : null;
}
