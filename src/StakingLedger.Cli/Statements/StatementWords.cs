using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>The stable names that the formats share: words in lower case, joined by hyphens.</summary>
internal static class StatementWords
{
    /// <summary>What a line tells, in one word.</summary>
    public static string Kind(StatementLine line) => line.Kind switch
    {
        StatementLineKind.Movement => "movement",
        StatementLineKind.Rate => "rate",
        StatementLineKind.OtherToken => "other-token",
        _ => "withdrawal",
    };

    /// <summary>Why.</summary>
    public static string Cause(StatementLine line) => line.Kind switch
    {
        StatementLineKind.Rate => Of(line.Step),
        StatementLineKind.Withdrawal => Of(line.Stage),
        _ => Of(line.Movement),
    };

    /// <summary>A name of an enumeration; empty for none.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return name is "None" ? string.Empty : SplitName.Of(name, '-');
    }
}
