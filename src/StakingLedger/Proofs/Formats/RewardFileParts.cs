using System.Text.Json;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>What is at hand while a file is written: its rows, their tree and the writer.</summary>
internal sealed class RewardFileParts(Utf8JsonWriter json, RewardTable table, RewardTableOptions options)
{
    /// <summary>The writer.</summary>
    public Utf8JsonWriter Json { get; } = json;

    /// <summary>The rows.</summary>
    public RewardTable Table { get; } = table;

    /// <summary>What else the file states.</summary>
    public RewardTableOptions Options { get; } = options;

    /// <summary>The tree of the rows.</summary>
    public MerkleTree Tree { get; } = RewardFile.BuildTree(table.Format, table.Entries);

    /// <summary>The rows with the number of their leaf; -1 for a row that is not in the tree.</summary>
    public IEnumerable<(int Leaf, RewardEntry Entry)> Numbered()
    {
        int leaf = 0;
        foreach (RewardEntry entry in Table.Entries)
        {
            yield return (entry.IsInTree ? leaf++ : -1, entry);
        }
    }

    /// <summary>Writes a proof, if proofs are wanted and the row has a leaf.</summary>
    public void WriteProof(string name, int leaf)
    {
        if (!Options.WithProofs || leaf < 0)
        {
            return;
        }

        Json.WriteStartArray(name);
        foreach (Digest sibling in Tree.ProofOf(leaf).Siblings)
        {
            Json.WriteStringValue(sibling.ToString());
        }

        Json.WriteEndArray();
    }
}
