using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>One step of a path from a leaf to the root: the node beside it, with what it sums up.</summary>
/// <param name="SiblingIsLeft">Whether the node beside it stands on the left.</param>
/// <param name="Hash">The hash of the node beside it.</param>
/// <param name="Sum">The sum of the node beside it, in the smallest unit of the asset.</param>
public readonly record struct LiabilityStep(bool SiblingIsLeft, Digest Hash, Amount Sum);
