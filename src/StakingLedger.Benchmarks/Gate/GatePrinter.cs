using System.Globalization;
using System.Text;

namespace StakingLedger.Benchmarks;

/// <summary>Prints rows as a table, each as soon as it is measured.</summary>
internal sealed class GatePrinter(TextWriter output)
{
    private static readonly CompositeFormat Form = CompositeFormat.Parse("{0,3}  {1,-76} {2,9} {3,9} {4,10} {5,-20} {6,-7} {7,6}");

    public void Head(Machine machine)
    {
        output.WriteLine($"{machine.Processor}; {machine.Cores} cores, {machine.MemoryGiB} GiB, huge pages: {machine.HugePages}");
        output.WriteLine($"{machine.Runtime}; {machine.Instructions}; {machine.System}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{machine.Date}, load average {machine.Load:0.00}"));
        if (machine.IsLoaded)
        {
            output.WriteLine("NOTICE: the machine is loaded. CPU times and ratios are noisy, wall times mean nothing.");
        }

        output.WriteLine();
        Line("row", "work", "gate", "goal", "measured", " p10 to p90", "verdict", "s");
    }

    public void Row(MeasuredRow row)
    {
        string seconds = row.Taken.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        foreach (Claim claim in row.Claims)
        {
            GateFigure figure = GateFigure.Of(row, claim);
            bool skipped = figure.Median is null;
            Line(
                row.Number,
                $"{figure.Work}: {figure.Figure}",
                $"{figure.Sign} {Figures.Bound(figure.Gate)}",
                $"{figure.Sign} {Figures.Bound(figure.Goal)}",
                skipped ? "-" : Figures.Text(claim.Median),
                skipped ? string.Empty : $" {Figures.Text(claim.Low)} to {Figures.Text(claim.High)}",
                figure.Verdict.ToString().ToUpperInvariant(),
                seconds);
            seconds = string.Empty;
            Indented(claim.Limit is { } limit ? $"the floor under it, in the same rounds: {Figures.Text(limit)}" : null);
            Indented(claim.Notice);
            Indented(claim.Detail);
        }
    }

    public void Foot(GateReport report) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Summary}; {report.Seconds:0.0} s"));

    /// <summary>A number for people, for the details of rows.</summary>
    internal static string Number(double value) => Figures.Text(value);

    private void Indented(string? text)
    {
        if (text is not null)
        {
            output.WriteLine($"     {text}");
        }
    }

    private void Line(params object[] cells) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Form, cells).TrimEnd());
}
