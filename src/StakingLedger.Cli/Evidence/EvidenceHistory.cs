using StakingLedger.Conformance;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What one history of a pack came to.</summary>
internal sealed record EvidenceHistory
{
    /// <summary>Gets the file.</summary>
    public required EvidenceInput Input { get; init; }

    /// <summary>Gets the result of comparing everything that was observed, over the whole file.</summary>
    public required VerificationReport Verification { get; init; }

    /// <summary>Gets the last event of the replay.</summary>
    public required EventNumber Event { get; init; }

    /// <summary>Gets the line of the file that was read last.</summary>
    public required long Line { get; init; }

    /// <summary>Gets the context of the last operation.</summary>
    public required Context Last { get; init; }

    /// <summary>Gets the pair that prices every holder.</summary>
    public required PricingPair Pair { get; init; }

    /// <summary>Gets the digests and the invariants.</summary>
    public required ReplayProof Proof { get; init; }
}
