namespace StakingLedger.Benchmarks.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Options_of_the_gate_are_read()
    {
        GateOptions options = GateOptions.Parse(["--format", "json", "--row", "1"]);
        Assert.True(options.Json);
        Assert.False(options.Save);
        Assert.Equal([1], options.Rows);
        Assert.True(GateOptions.Parse(["--save"]).Save);
        Assert.False(GateOptions.Parse(["--format", "table"]).Json);
        Assert.Empty(GateOptions.Parse([]).Rows);
    }

    [Theory]
    [InlineData("--format takes 'table' or 'json', not 'xml'.", "--format", "xml")]
    [InlineData("--format takes 'table' or 'json', not nothing.", "--format")]
    [InlineData("not '99'.", "--row", "99")]
    [InlineData("not '-1'.", "--row", "-1")]
    [InlineData("not nothing.", "--row")]
    [InlineData("The gate takes --format table|json, --row N and --save, not '--quick'.", "--quick")]
    [InlineData("--save keeps a whole run: it does not go with --row.", "--save", "--row", "1")]
    public void What_the_gate_does_not_take_is_refused(string message, params string[] arguments) =>
        Assert.Contains(message, Assert.Throws<UsageException>(() => GateOptions.Parse(arguments)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("--most takes a number of holders from 10000 on, not '5'.", "--most", "5")]
    [InlineData("--most takes a number of holders from 10000 on, not 'nothing'.", "--most")]
    [InlineData("The curves take --most N and --save, not '--more'.", "--more")]
    public void What_the_curves_do_not_take_is_refused(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => CurveOptions.Parse(arguments)).Message);

    [Theory]
    [InlineData("There is no command 'speed'", "speed")]
    [InlineData("Which command?")]
    [InlineData("'pages' takes no arguments, so not '--all'.", "pages", "--all")]
    public void What_is_no_command_is_refused(string message, params string[] arguments)
    {
        UsageException e = Assert.Throws<UsageException>(() => CommandLine.Run(arguments, TextWriter.Null));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    public void Help_names_every_command(string command)
    {
        using StringWriter output = new();
        Assert.Equal(0, CommandLine.Run([command], output));
        string text = output.ToString();
        Assert.All(["gate ", "curves ", "bench ", "pages", "--save"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }
}
