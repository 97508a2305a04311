using System.Globalization;
using StakingLedger.Conformance;

namespace StakingLedger.Cli;

/// <summary>The result of a verification, for people.</summary>
internal static class VerifyPrinter
{
    /// <summary>One line per file, then its first differences; why a file is unusable goes to the error stream.</summary>
    public static void Print(Terminal terminal, VerificationReport report)
    {
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.File}: {Word(report.Verdict)}: {report.Operations:N0} operations, {report.Observations:N0} observations "
            + $"compared, {report.DifferenceCount:N0} differences"));
        foreach (Difference difference in report.Differences)
        {
            (string expected, string actual) = ShownText.OfBoth(difference.Expected, difference.Actual);
            terminal.Output.WriteLine(
                $"  {difference.File}:{difference.Line.ToString(CultureInfo.InvariantCulture)} {ShownText.Of(difference.Field)}");
            terminal.Output.WriteLine($"    expected {expected}");
            terminal.Output.WriteLine($"    actual   {actual}");
        }

        long more = report.DifferenceCount - report.Differences.Count;
        if (more > 0)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {more:N0} more"));
        }

        if (report.NotCompared.Count > 0)
        {
            IEnumerable<string> kinds = report.NotCompared.Select(
                static kind => string.Create(CultureInfo.InvariantCulture, $"{ShownText.Of(kind.Key)} {kind.Value:N0}"));
            terminal.Output.WriteLine($"  not compared: {string.Join(", ", kinds)}");
        }

        foreach (long line in report.PartialDumps)
        {
            terminal.Output.WriteLine(
                $"  line {line.ToString(CultureInfo.InvariantCulture)}: the recorder found this dump wanting; "
                + "it is compared on what it lists");
        }

        if (report.Error is { } error)
        {
            terminal.Error.WriteLine($"error: {error}");
        }
    }

    /// <summary>The verdict in one word.</summary>
    public static string Word(VerificationVerdict verdict) => verdict switch
    {
        VerificationVerdict.Equal => "equal",
        VerificationVerdict.Different => "different",
        _ => "unusable",
    };
}
