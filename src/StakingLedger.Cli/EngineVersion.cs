using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace StakingLedger.Cli;

/// <summary>Which build of the engine this is: its version, and the commit it was built from where that was known.</summary>
internal sealed class EngineVersion : SynchronousCommandLineAction
{
    /// <summary>Gets the version and the commit, as <c>--version</c> prints them.</summary>
    public static string Text { get; } = typeof(EngineVersion)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Gets the version alone.</summary>
    public static string Number => Text.Split('+', 2)[0];

    /// <summary>Gets the commit; null when the build did not know it.</summary>
    public static string? Commit => Text.Split('+', 2) is [_, { Length: > 0 } commit] ? commit : null;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Text);
        return ExitCode.Ok;
    }
}
