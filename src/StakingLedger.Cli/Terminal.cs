using System.Text;
using Spectre.Console;

namespace StakingLedger.Cli;

/// <summary>Where a command reads and writes: the process's own streams, or a test's.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PlainWidth = 140;

    private readonly Func<Stream> _openInput;
    private IAnsiConsole? _console;

    /// <summary>Initialises a terminal that is none: plain text, no colours, no progress bars.</summary>
    public Terminal(Stream input, TextWriter output, TextWriter error)
        : this(() => input, output, error, isInteractive: false)
    {
    }

    private Terminal(Func<Stream> openInput, TextWriter output, TextWriter error, bool isInteractive)
    {
        _openInput = openInput;
        Output = output;
        Error = error;
        IsInteractive = isInteractive;
    }

    /// <summary>Gets where results go.</summary>
    public TextWriter Output { get; }

    /// <summary>Gets where messages go.</summary>
    public TextWriter Error { get; }

    /// <summary>Gets a value indicating whether a person watches.</summary>
    public bool IsInteractive { get; }

    /// <summary>Gets the console for tables and progress bars.</summary>
    public IAnsiConsole Console => _console ??= Create();

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        StreamWriter output = new(System.Console.OpenStandardOutput(), utf8) { AutoFlush = true };
        StreamWriter error = new(System.Console.OpenStandardError(), utf8) { AutoFlush = true };
        return new Terminal(System.Console.OpenStandardInput, output, error, !System.Console.IsOutputRedirected);
    }

    /// <summary>Opens the standard input.</summary>
    public Stream OpenInput() => _openInput();

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    private IAnsiConsole Create()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(Output),
        });
        console.Profile.Capabilities.Unicode = true;
        if (!IsInteractive)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
