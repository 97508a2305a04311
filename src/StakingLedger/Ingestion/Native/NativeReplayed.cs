using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>What a native history was replayed to.</summary>
/// <param name="Header">The header; null when the file has none that can be read.</param>
/// <param name="Pool">The pool after the last line that could be read; null when it was never opened.</param>
/// <param name="Error">Why the replay ended before the end of the file; null when it did not.</param>
public sealed record NativeReplayed(NativeHeader? Header, StakingPool? Pool, RowError? Error)
{
    /// <summary>Gets how many commands were executed.</summary>
    public ulong Commands { get; init; }

    /// <summary>Gets how many of them were refused.</summary>
    public ulong Refused { get; init; }

    /// <summary>Gets how many turned out otherwise than their lines say.</summary>
    public ulong UnlikeSaid { get; init; }
}
