using System.CommandLine;
using System.CommandLine.Parsing;

namespace StakingLedger.Cli;

/// <summary>The file arguments of the tree commands. What begins with a hyphen is a mistyped option, not a file.</summary>
internal static class TreeArguments
{
    private const string Kinds = "A published reward file, plain or gzip; - reads the standard input.";

    /// <summary>One file or more.</summary>
    public static Argument<string[]> Several() => Guarded(new Argument<string[]>("FILE")
    {
        Description = Kinds,
        Arity = ArgumentArity.OneOrMore,
    });

    /// <summary>One file.</summary>
    public static Argument<string> One(string name, string description = Kinds) =>
        Guarded(new Argument<string>(name) { Description = description });

    private static Argument<T> Guarded<T>(Argument<T> argument)
    {
        argument.Validators.Add(static result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                {
                    result.AddError($"Unrecognized option '{token.Value}' (a file of that name is written ./{token.Value}).");
                }
            }
        });
        return argument;
    }
}
