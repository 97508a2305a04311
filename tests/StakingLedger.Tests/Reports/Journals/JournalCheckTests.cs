using System.Text.RegularExpressions;

namespace StakingLedger.Tests.Reports.Journals;

/// <summary>The programs that journals are written for accept them, and find an error of one wei.</summary>
public sealed partial class JournalCheckTests
{
    private const string Example = "examples/slashing-bond-insurance.jsonl";

    public static TheoryData<string> Histories => [.. JournalFiles.Histories];

    [ProgramTheory(JournalChecker.Programs)]
    [MemberData(nameof(Histories))]
    public void Both_programs_accept_the_books_of_every_example_and_recorded_history(string history)
    {
        foreach (string format in JournalFiles.Formats)
        {
            string journal = JournalFiles.Books(history, format, "--by", "day", "--zone", "Asia/Kathmandu");
            Assert.True(Assertions(format).Count(journal) > 3);
            Assert.Empty(JournalChecker.Check(format, journal));
        }
    }

    [ProgramTheory(JournalChecker.Programs)]
    [MemberData(nameof(Histories))]
    public void Both_programs_accept_statements_of_every_example_and_recorded_history(string history)
    {
        string[] accounts = JournalFiles.AccountsOf(history);
        Assert.NotEmpty(accounts);
        foreach (string account in accounts)
        {
            foreach (string format in JournalFiles.Formats)
            {
                string journal = JournalFiles.Statement(history, account, format, "--by", "month", "--zone", "America/St_Johns");
                Assert.True(Assertions(format).Count(journal) > 3);
                Assert.Empty(JournalChecker.Check(format, journal));
            }
        }
    }

    [ProgramTheory(JournalChecker.Programs)]
    [InlineData("whole")]
    [InlineData("day")]
    [InlineData("report")]
    public void Both_programs_accept_a_journal_that_begins_and_ends_inside_a_history(string by)
    {
        string[] options = ["--from", "2026-05-01T12:00:00Z", "--to", "2026-05-21T12:00:00Z", "--by", by];
        foreach (string format in JournalFiles.Formats)
        {
            string books = JournalFiles.Books(Example, format, options);
            string statement = JournalFiles.Statement(Example, "ann", format, options);
            Assert.Contains("opening", books, StringComparison.Ordinal);
            Assert.Contains("opening", statement, StringComparison.Ordinal);
            Assert.Empty(JournalChecker.Check(format, books));
            Assert.Empty(JournalChecker.Check(format, statement));
        }
    }

    [ProgramTheory(JournalChecker.Programs)]
    [InlineData("hledger", true)]
    [InlineData("hledger", false)]
    [InlineData("beancount", true)]
    [InlineData("beancount", false)]
    public void An_error_of_one_wei_is_found_in_any_posting_and_any_assertion(string format, bool isInPosting)
    {
        string[] journals = [JournalFiles.Books(Example, format, "--by", "day"), JournalFiles.Statement(Example, "ann", format)];
        foreach (string journal in journals)
        {
            Assert.Empty(JournalChecker.Check(format, journal));
            MatchCollection lines = (isInPosting ? Postings(format) : Assertions(format)).Matches(journal);
            Assert.True(lines.Count > 3);
            foreach (int place in new[] { 0, lines.Count / 2, lines.Count - 1 })
            {
                Group digit = lines[place].Groups["last"];
                char other = digit.Value is "9" ? '8' : (char)(digit.Value[0] + 1);
                string planted = journal[..digit.Index] + other + journal[(digit.Index + 1)..];
                Assert.NotEmpty(JournalChecker.Check(format, planted));
            }
        }
    }

    [ProgramFact(JournalChecker.Programs)]
    public void Beancount_takes_a_wrong_balance_of_29_digits_for_true_and_hledger_does_not()
    {
        const string Beancount = """
            2026-01-01 open Assets:A
            2026-01-01 open Equity:B
            2026-01-01 * "ten thousand million"
              Assets:A  10000000000.000000000000000000 ETH
              Equity:B  -10000000000.000000000000000000 ETH
            2026-01-01 * "one wei"
              Assets:A  0.000000000000000001 ETH
              Equity:B  -0.000000000000000001 ETH
            2026-01-02 balance Assets:A  10000000000.000000000000000000 ~ 0 ETH

            """;
        const string Hledger = """
            commodity 1000.000000000000000000 ETH
            account Assets:A
            account Equity:B
            2026-01-01 * ten thousand million
                Assets:A  10000000000.000000000000000000 ETH
                Equity:B  -10000000000.000000000000000000 ETH
            2026-01-01 * one wei
                Assets:A  0.000000000000000001 ETH = 10000000000.000000000000000000 ETH
                Equity:B  -0.000000000000000001 ETH

            """;
        Assert.Empty(JournalChecker.Check("beancount", Beancount));
        Assert.Contains("assertion", JournalChecker.Check("hledger", Hledger), StringComparison.Ordinal);
        Assert.Empty(JournalChecker.Check("hledger", Hledger.Replace(
            "= 10000000000.000000000000000000", "= 10000000000.000000000000000001", StringComparison.Ordinal)));
    }

    private static Regex Postings(string format) => format is "hledger" ? HledgerPosting() : BeancountPosting();

    private static Regex Assertions(string format) => format is "hledger" ? HledgerAssertion() : BeancountAssertion();

    [GeneratedRegex(@"^    [A-Z]\S+  -?\d+\.\d*(?<last>\d) ", RegexOptions.Multiline, 5_000)]
    private static partial Regex HledgerPosting();

    [GeneratedRegex(@"^    [A-Z]\S+  0 \S+ = -?\d+\.\d*(?<last>\d) ", RegexOptions.Multiline, 5_000)]
    private static partial Regex HledgerAssertion();

    [GeneratedRegex(@"^  [A-Z]\S+  -?\d+\.\d*(?<last>\d) ", RegexOptions.Multiline, 5_000)]
    private static partial Regex BeancountPosting();

    [GeneratedRegex(@"^\S+ balance \S+  -?\d+\.\d*(?<last>\d) ~ 0 ", RegexOptions.Multiline, 5_000)]
    private static partial Regex BeancountAssertion();
}
