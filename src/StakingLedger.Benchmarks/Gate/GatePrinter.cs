using System.Globalization;
using System.Text;

namespace StakingLedger.Benchmarks;

/// <summary>Prints rows as a table, each as soon as it is measured.</summary>
internal sealed class GatePrinter(TextWriter output)
{
    private static readonly CompositeFormat Form = CompositeFormat.Parse("{0,3}  {1,-76} {2,9} {3,9} {4,10} {5,-20} {6}");

    public void Head() => Line("row", "work", "gate", "goal", "measured", " p10 to p90", "verdict");

    public void Row(MeasuredRow row)
    {
        foreach (Claim claim in row.Claims)
        {
            string sign = claim.LessIsBetter ? "≤" : "≥";
            bool skipped = claim.Verdict == Verdict.Skipped;
            Line(
                row.Number,
                $"{row.Subject}: {claim.Name}",
                $"{sign} {Number(claim.Gate)}",
                $"{sign} {Number(claim.Goal)}",
                skipped ? "-" : Number(claim.Median),
                skipped ? string.Empty : $" {Number(claim.Low)} to {Number(claim.High)}",
                skipped ? $"skipped: {claim.Notice}" : claim.Verdict.ToString().ToUpperInvariant());
            if (claim.Detail is { } detail)
            {
                output.WriteLine($"     {detail}");
            }
        }
    }

    public void Foot(IReadOnlyList<MeasuredRow> rows)
    {
        Claim[] claims = [.. rows.SelectMany(static row => row.Claims)];
        string counts = string.Join(", ", Enum.GetValues<Verdict>().Select(v => $"{claims.Count(c => c.Verdict == v)} {Word(v)}"));
        string seconds = Number(rows.Sum(static row => row.Taken.TotalSeconds));
        output.WriteLine($"{claims.Length} figures: {counts}; {seconds} s");
    }

    internal static string Number(double value)
    {
        string format = Math.Abs(value) switch { >= 1000 => "#,0", >= 100 => "0", >= 10 => "0.0", _ => "0.00" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Goal => "meet the goal",
        Verdict.Gate => "meet the gate",
        Verdict.Missed => "miss it",
        _ => "skipped",
    };

    private void Line(params object[] cells) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Form, cells).TrimEnd());
}
