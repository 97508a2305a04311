using System.CommandLine;
using System.CommandLine.Parsing;

namespace StakingLedger.Cli;

/// <summary>The FILE argument: one history, or several. What begins with a hyphen is a mistyped option, not a file.</summary>
internal static class FileArgument
{
    /// <summary>One history.</summary>
    public static Argument<string> One() => Guarded(new Argument<string>("FILE")
    {
        Description = "A history (staking-ledger/1, lido-trace/1 or a Rocket Pool trace, plain or gzip); - reads the standard input.",
    });

    /// <summary>One journal file.</summary>
    public static Argument<string> Journal() => Guarded(new Argument<string>("FILE")
    {
        Description = "A journal file; - reads the standard input.",
    });

    /// <summary>One history or more.</summary>
    public static Argument<string[]> Several() => Guarded(new Argument<string[]>("FILE")
    {
        Description = "Histories (staking-ledger/1, lido-trace/1 or a Rocket Pool trace, plain or gzip); - reads the standard input.",
        Arity = ArgumentArity.OneOrMore,
    });

    /// <summary>One proof or more.</summary>
    public static Argument<string[]> Proofs() => Guarded(new Argument<string[]>("PROOF")
    {
        Description = "Proofs that staking-ledger prove wrote; - reads the standard input.",
        Arity = ArgumentArity.OneOrMore,
    });

    /// <summary>A file to write, which may be left out.</summary>
    public static Argument<string?> OptionalTarget() => Guarded(new Argument<string?>("FILE")
    {
        Description = "The file to write; - or nothing writes to the standard output.",
        Arity = ArgumentArity.ZeroOrOne,
    });

    /// <summary>The argument, which takes no mistyped option.</summary>
    public static Argument<T> Guarded<T>(Argument<T> argument)
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
