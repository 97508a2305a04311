namespace StakingLedger.Proofs.Formats;

public sealed partial class RewardFile
{
    /// <summary>Builds the tree of all entries that are in it, numbered in the order of the file.</summary>
    /// <exception cref="ArgumentException">There are more leaves than one array can hold.</exception>
    public MerkleTree BuildTree() => BuildTree(Format, Entries);

    /// <summary>Builds the tree of all entries that are in it, numbered in their order.</summary>
    internal static MerkleTree BuildTree(MerkleFormat format, IReadOnlyList<RewardEntry> entries)
    {
        int length = format.LeafLength;
        int count = 0;
        foreach (RewardEntry entry in entries)
        {
            count += entry.IsInTree ? 1 : 0;
        }

        byte[] leaves = new byte[(long)count * length];
        int at = 0;
        foreach (RewardEntry entry in entries)
        {
            if (entry.IsInTree)
            {
                format.Pack(entry.Leaf.AsSpan(), leaves.AsSpan(at, length));
                at += length;
            }
        }

        return MerkleTree.Build(format, leaves);
    }
}
