namespace StakingLedger.Benchmarks.Tests;

public sealed class MarkedTextTests
{
    private const string One = "by hand\n<!-- generated: one -->\n";
    private const string Two = "<!-- end -->\nbetween\n<!-- generated: two -->\n";
    private const string Last = "<!-- end -->\nlast\n";
    private const string Document = One + "old\nolder\n" + Two + Last;
    private const string Filled = One + "\n1\n\n" + Two + "\n2\n\n" + Last;

    [Fact]
    public void What_stands_between_marks_is_written_anew_and_the_rest_stays()
    {
        Assert.Equal(Filled, MarkedText.Fill(Document, Part));
        Assert.Equal(Filled, MarkedText.Fill(Filled, Part));
    }

    [Theory]
    [InlineData("<!-- generated: three -->\n<!-- end -->\n", "There is no part 'three'.")]
    [InlineData("<!-- generated: one -->\n", "The part 'one' is not closed.")]
    [InlineData("<!-- generated: one -->\n<!-- generated: two -->\n<!-- end -->\n", "The part 'one' is not closed before 'two' begins.")]
    public void A_wrong_mark_is_refused(string document, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => MarkedText.Fill(document, Part)).Message);

    private static string? Part(string name) => name switch { "one" => "1\n", "two" => "\n2", _ => null };
}
