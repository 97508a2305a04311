namespace StakingLedger.Cli;

/// <summary>What the command explain was given.</summary>
internal sealed record ExplainOptions
{
    public required string File { get; init; }

    public required string Account { get; init; }

    public required string? Token { get; init; }

    public required string? At { get; init; }

    public required int? Version { get; init; }

    public required string? Other { get; init; }

    public required string? BelievedOn { get; init; }

    public required bool ShowsLines { get; init; }

    public required bool IsJson { get; init; }
}
