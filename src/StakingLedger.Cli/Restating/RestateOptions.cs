namespace StakingLedger.Cli;

/// <summary>What the command restate was given.</summary>
internal sealed record RestateOptions
{
    public required string File { get; init; }

    public required string[] Events { get; init; }

    public required string[] Drops { get; init; }

    public required string[] Inserts { get; init; }

    public required string? With { get; init; }

    public required string? Header { get; init; }

    public required string[] Resolutions { get; init; }

    public required bool Applies { get; init; }

    public required string? Folder { get; init; }

    public required string? Recorded { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public required bool IsJson { get; init; }
}
