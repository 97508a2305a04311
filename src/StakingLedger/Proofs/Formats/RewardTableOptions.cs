namespace StakingLedger.Proofs.Formats;

/// <summary>What a written file states besides its rows.</summary>
public sealed record RewardTableOptions
{
    /// <summary>Whether every holder's proof is written.</summary>
    public bool WithProofs { get; init; }

    /// <summary>The network of a Rocket Pool file.</summary>
    public string Network { get; init; } = "local";

    /// <summary>The interval of a Rocket Pool file.</summary>
    public ulong Interval { get; init; }
}
