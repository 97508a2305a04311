using System.CommandLine;

namespace StakingLedger.Cli;

/// <summary>The option that all commands share: text for people, JSON for programs.</summary>
internal static class OutputFormat
{
    private const string Json = "json";

    /// <summary>Makes the option.</summary>
    public static Option<string> CreateOption()
    {
        Option<string> option = new("--format")
        {
            Description = "How the result is written: text or json.",
            DefaultValueFactory = _ => "text",
        };
        _ = option.AcceptOnlyFromAmong("text", Json);
        return option;
    }

    /// <summary>True when the result is to be JSON.</summary>
    public static bool IsJson(ParseResult parsed, Option<string> option) => parsed.GetValue(option) is Json;
}
