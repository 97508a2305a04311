using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>One holder of a published file.</summary>
/// <param name="Leaf">The values of the holder's leaf.</param>
/// <param name="Amounts">What the holder gets, one for every amount that the file names, in smallest units.</param>
/// <param name="Proof">The neighbours that the file gives as proof; null when it gives none.</param>
/// <param name="IsInTree">False for a row that the format leaves out of the tree because it has nothing to claim.</param>
public sealed record RewardEntry(ValueList<LeafValue> Leaf, ValueList<UInt256> Amounts, ValueList<Digest>? Proof, bool IsInTree)
{
    /// <summary>Who it is: a node, a provider, an operator, an account.</summary>
    public LeafValue Holder => Leaf[0];
}
