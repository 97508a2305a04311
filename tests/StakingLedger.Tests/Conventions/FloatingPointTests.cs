using System.Text.RegularExpressions;

namespace StakingLedger.Tests.Conventions;

/// <summary>Inexact arithmetic stays in Analytics. The analyzers see neither keywords nor literals.</summary>
public sealed partial class FloatingPointTests
{
    private const string Exempt = "src/StakingLedger/Analytics/";

    [Fact]
    public void No_inexact_number_is_named_or_written_outside_analytics()
    {
        IEnumerable<string> found =
            from file in RepositoryFiles.Library
            where !file.StartsWith(Exempt, StringComparison.Ordinal)
            from hit in Find(RepositoryFiles.Read(file))
            select $"{file}{hit}";
        Findings.None(found);
    }

    [Theory]
    [InlineData("double x;")]
    [InlineData("var x = (float)y;")]
    [InlineData("decimal? x;")]
    [InlineData("Half x;")]
    [InlineData("var x = 1.5;")]
    [InlineData("var x = 1e3;")]
    [InlineData("var x = 1_000.0;")]
    [InlineData("var x = .5;")]
    [InlineData("var x = 10f;")]
    [InlineData("var x = 10m;")]
    [InlineData("var x = 10D;")]
    [InlineData("var x = (ulong)Math.Pow(a, b);")]
    [InlineData("var x = Math.Sqrt(a);")]
    [InlineData("$\"{(double)x}\"")]
    public void An_inexact_number_is_found(string code) => Assert.NotEmpty(Find(code));

    [Theory]
    [InlineData("var x = 0x1e3 + 0xFFd;")]
    [InlineData("var x = 10UL; // 1.5 double")]
    [InlineData("var x = \"1.5 double\";")]
    [InlineData("var x = a[1..5] + b[..5];")]
    [InlineData("var doubled = Math.Min(a, b);")]
    [InlineData("var x = tuple.Item1.Value;")]
    [InlineData("var x = 1_000_000.ToText();")]
    [InlineData("var x = 0b1010_1101UL;")]
    public void An_exact_number_is_not_reported(string code) => Assert.Empty(Find(code));

    private static IEnumerable<string> Find(string source) =>
        from line in CodeText.Of(source).Split('\n').Index()
        from match in Inexact().Matches(line.Item)
        select $"({line.Index + 1}): {match.Value.Trim()}";

    // Keywords; literals with a point, an exponent or a suffix; the functions of Math that answer in floating point.
    [GeneratedRegex(
        """
        \b(?:double|float|decimal|Half|Double|Single|Decimal|MathF)\b
        | (?<![\w.])\d[\d_]*\.\d
        | (?<![\w.\])])\.\d
        | (?<![\w.])\d[\d_]*(?:[eE][+-]?\d|[fFdDmM]\b)
        | \bMath\s*\.\s*(?:Pow|Sqrt|Cbrt|Log\w*|Exp|Floor|Ceiling|Round|Truncate|Sin|Cos|Tan|PI|E)\b
        """,
        RegexOptions.IgnorePatternWhitespace,
        5_000)]
    private static partial Regex Inexact();
}
