namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>The revert texts that random operations reach.</summary>
internal static class RevertTexts
{
    public static IReadOnlyList<string> InReach { get; } =
    [
        "x",
    ];

    /// <summary>The text without arguments; a panic keeps its code.</summary>
    public static string Name(string text) =>
        text.StartsWith("Panic", StringComparison.Ordinal) ? text : text.Split('(')[0];
}
