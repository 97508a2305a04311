using System.Text.RegularExpressions;

namespace StakingLedger.Tests.Conventions;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a // double", "a")]
    [InlineData("a /* double\n double */ b", "a b")]
    [InlineData("a \"double \\\" double\" b", "a b")]
    [InlineData("a @\"double \"\" double\\\" b", "a b")]
    [InlineData("a '\"' b // x", "a b")]
    [InlineData("a '\\'' b", "a b")]
    [InlineData("a \"\"\"double \"\" double\"\"\" b", "a b")]
    [InlineData("a \"\"\"\n  double\n  \"\"\" b", "a b")]
    [InlineData("$\"x {first} y {second:N0} z\" b", "first second:N0 b")]
    [InlineData("$\"{{double}}\" b", "b")]
    [InlineData("$\"{{{first}}}\" b", "first b")]
    [InlineData("$\"{f(new { A = \"double\" })}\" b", "f(new { A = }) b")]
    [InlineData("$\"{(a ? \"double\" : $\"{second}\")}\" b", "(a ? : second ) b")]
    [InlineData("$$\"\"\"{double} {{first}} \"\"\" b", "first b")]
    [InlineData("$@\"a\\{first}\"\"\" b", "first b")]
    [InlineData("@class b", "@class b")]
    [InlineData("\"\" a \"\" b", "a b")]
    public void Comments_and_literals_go_and_code_stays(string source, string code) =>
        Assert.Equal(code, Regex.Replace(CodeText.Of(source), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(5)).Trim());

    [Fact]
    public void Positions_and_line_breaks_stay()
    {
        const string source = "int a; /* x\n y */ int b; // z\n\"\"\"\n q\n\"\"\"; int c;\n";
        string code = CodeText.Of(source);
        Assert.Equal(source.Length, code.Length);
        Assert.Equal(source.Count(static c => c == '\n'), code.Count(static c => c == '\n'));
        Assert.Equal(source.IndexOf("int c", StringComparison.Ordinal), code.IndexOf("int c", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_of_the_repository_stays_balanced()
    {
        // A literal that is closed too early or too late leaves brackets without their partners.
        Findings.None(
            from file in RepositoryFiles.Sources.Concat(RepositoryFiles.Tests)
            let code = CodeText.Of(RepositoryFiles.Read(file))
            where code.Count(static c => c == '{') != code.Count(static c => c == '}')
                || code.Count(static c => c == '(') != code.Count(static c => c == ')')
                || code.Contains('"', StringComparison.Ordinal)
            select file);
    }
}
