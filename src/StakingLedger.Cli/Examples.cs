using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StakingLedger.Cli;

/// <summary>The usual help, followed by the examples of the command it was asked for.</summary>
internal sealed class Examples(HelpAction usual, IReadOnlyDictionary<Command, string> examples) : SynchronousCommandLineAction
{
    /// <summary>Adds examples to the help of a root command and its subcommands.</summary>
    public static void AddTo(RootCommand root, IReadOnlyDictionary<Command, string> examples)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = help.Action is HelpAction usual ? new Examples(usual, examples) : help.Action;
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out string? text))
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string line in text.Split('\n'))
            {
                output.WriteLine($"  {line}");
            }
        }

        return code;
    }
}
