using System.Text;
using Spectre.Console;

namespace StakingLedger.Cli;

/// <summary>Where a command reads and writes: the process's own streams, or a test's.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PlainWidth = 140;
    private const int BufferSize = 1 << 15;

    private readonly Func<Stream> _openInput;
    private readonly AnsiSupport _ansi;
    private IAnsiConsole? _console;
    private IAnsiConsole? _watcher;

    /// <summary>
    /// Initialises a terminal that is none: plain text, no colours; progress bars among the messages, when somebody is said to watch.
    /// </summary>
    public Terminal(Stream input, TextWriter output, TextWriter error, bool isWatched = false)
        : this(() => input, output, error, AnsiSupport.Yes) => IsWatched = isWatched;

    private Terminal(Func<Stream> openInput, TextWriter output, TextWriter error, AnsiSupport ansi)
    {
        _openInput = openInput;
        _ansi = ansi;
        Output = output;
        Error = error;
    }

    /// <summary>Gets where results go.</summary>
    public TextWriter Output { get; }

    /// <summary>Gets where messages go.</summary>
    public TextWriter Error { get; }

    /// <summary>Gets a value indicating whether a person reads the results as they come.</summary>
    public bool IsInteractive { get; private init; }

    /// <summary>Gets a value indicating whether a person watches: then long work shows how far it is, wherever results go.</summary>
    public bool IsWatched { get; private init; }

    /// <summary>Gets the console for tables.</summary>
    public IAnsiConsole Console => _console ??= Create();

    /// <summary>
    /// Gets the console for progress bars: that of the results on a screen, which knows to keep a bar below lines, and that of the
    /// messages when the results go elsewhere.
    /// </summary>
    public IAnsiConsole Watcher => _watcher ??= IsInteractive ? Console : AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = _ansi,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(Error),
    });

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        StreamWriter output = new(System.Console.OpenStandardOutput(), utf8, BufferSize) { AutoFlush = !System.Console.IsOutputRedirected };
        StreamWriter error = new(System.Console.OpenStandardError(), utf8) { AutoFlush = true };
        return new Terminal(System.Console.OpenStandardInput, output, error, AnsiSupport.Detect)
        {
            IsInteractive = !System.Console.IsOutputRedirected,
            IsWatched = !System.Console.IsOutputRedirected || !System.Console.IsErrorRedirected,
        };
    }

    /// <summary>Opens the standard input.</summary>
    public Stream OpenInput() => _openInput();

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Output.Dispose();
        }
        catch (IOException)
        {
            // Who reads the results went away, and was told so when the command ended.
        }

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
