using System.Diagnostics;
using System.Text.RegularExpressions;
using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Reports.Html;

/// <summary>Pages as they are printed: Chromium makes a PDF, and pdftotext reads it page by page.</summary>
public sealed partial class HtmlPrintTests
{
    [ProgramTheory("chromium pdftotext")]
    [InlineData("", true)]
    [InlineData("thead{display:table-row-group!important}", false)]
    public void A_table_that_goes_on_has_its_headings_on_every_sheet(string css, bool isWhole)
    {
        string[] sheets = Print(Html("whole").Replace("</style>", css + "</style>", StringComparison.Ordinal));
        string[] tables = [.. sheets.Where(static s => RowPattern().IsMatch(s))];
        Assert.True(tables.Length > 1, $"{tables.Length} of {sheets.Length} sheets have rows");
        Assert.Equal(isWhole, tables.All(HeadsComeFirst));
    }

    [ProgramTheory("chromium pdftotext")]
    [InlineData("day")]
    [InlineData("whole")]
    public void Every_line_of_the_statement_is_printed_and_none_is_cut_in_two(string cut)
    {
        string html = Html(cut);
        string[] sheets = Print(html);
        MatchCollection rows = TimePattern().Matches(html);
        int printed = sheets.Sum(static s => RowPattern().Count(s));
        Assert.Equal(rows.Count, printed);

        // The second line of a row, its event, stands on the sheet of the first.
        Assert.All(sheets, static s => Assert.False(EventFirst().IsMatch(s.TrimStart('\n')), s));
    }

    private static bool HeadsComeFirst(string sheet)
    {
        int head = sheet.IndexOf("When", StringComparison.Ordinal);
        return head >= 0 && head < RowPattern().Match(sheet).Index;
    }

    private static string Html(string cut)
    {
        CommandLineRun run = CommandLineRun.Of(
            "statement", TestEnvironment.PathOf("examples/lido-small.jsonl"), "--account", "h3", "--by", cut, "--format", "html");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static string[] Print(string html)
    {
        string folder = Directory.CreateTempSubdirectory("staking-ledger-print").FullName;
        try
        {
            string page = Path.Combine(folder, "page.html");
            string pdf = Path.Combine(folder, "page.pdf");
            File.WriteAllText(page, html);
            _ = Run(
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={Path.Combine(folder, "profile")}",
                "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri);
            return [.. Run("pdftotext", "-layout", pdf, "-").Split('\f').Where(static s => s.Trim().Length > 0)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    /// <summary>A row of a table of lines, as it is printed: it begins with its time.</summary>
    [GeneratedRegex(@"^ *\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC +[A-Z]", RegexOptions.Multiline, 5_000)]
    private static partial Regex RowPattern();

    [GeneratedRegex("<tr role=\"row\"><td role=\"cell\"><time", RegexOptions.None, 5_000)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^ *(?:with \S+, )?event \d+", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EventFirst();
}
