using System.CommandLine;

namespace StakingLedger.Cli;

/// <summary>The file arguments of the tree commands. What begins with a hyphen is a mistyped option, not a file.</summary>
internal static class TreeArguments
{
    private const string Kinds = "A published reward file, plain or gzip; - reads the standard input.";

    /// <summary>One file or more.</summary>
    public static Argument<string[]> Several() => FileArgument.Guarded(new Argument<string[]>("FILE")
    {
        Description = Kinds,
        Arity = ArgumentArity.OneOrMore,
    });

    /// <summary>One file.</summary>
    public static Argument<string> One(string name, string description = Kinds) =>
        FileArgument.Guarded(new Argument<string>(name) { Description = description });
}
