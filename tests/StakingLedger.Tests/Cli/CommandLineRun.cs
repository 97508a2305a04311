using StakingLedger.Cli;

namespace StakingLedger.Tests.Cli;

/// <summary>One run of the command line through its entry point, with what it wrote.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    public static CommandLineRun Of(params string[] args) => With([], args);

    public static CommandLineRun With(byte[] input, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using Terminal terminal = new(new MemoryStream(input), output, error);
        int code = CommandLineHost.Run(args, terminal);
        return new CommandLineRun(code, output.ToString(), error.ToString());
    }

    /// <summary>It went well, had nothing to remark, and says all of this.</summary>
    public void DemandOutput(params ReadOnlySpan<string> expected)
    {
        Assert.Equal(0, ExitCode);
        Assert.Equal(string.Empty, Error);
        foreach (string text in expected)
        {
            Assert.Contains(text, Output, StringComparison.Ordinal);
        }
    }

    /// <summary>Never a stack trace, never the word for a fault of ours.</summary>
    public void DemandCleanError()
    {
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug in staking-ledger", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", Error, StringComparison.Ordinal);
    }
}
