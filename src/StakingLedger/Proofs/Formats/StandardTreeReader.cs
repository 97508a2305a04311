using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>Reads a tree as OpenZeppelin's library dumps it: every node, every value, and the node of each value.</summary>
internal static class StandardTreeReader
{
    private const string Name = "standard-v1";
    private const string Proof = "proof";

    /// <summary>Reads the file.</summary>
    /// <exception cref="RewardFileException">It is not of that form.</exception>
    public static RewardFile Read(JsonPlace top, FileSource source)
    {
        top.Only("format", "leafEncoding", "tree", "values");
        if (top.Field("format").Text() is not Name)
        {
            throw top.Field("format").Refused(Name);
        }

        MerkleFormat format = FormatOf(top.Field("leafEncoding"));
        ValueList<Digest> nodes = top.Field("tree").Hashes();
        List<JsonPlace> rows = top.Field("values").Items();
        if (nodes.Count != (2 * rows.Count) - 1)
        {
            throw top.Field("tree").Refused($"{nodes.Count} nodes for {rows.Count} values", "two nodes for every value, less one");
        }

        List<RewardEntry> entries = [];
        List<int> places = [];
        foreach (JsonPlace row in rows)
        {
            row.Object().Only("value", "treeIndex", Proof);
            entries.Add(ReadEntry(row.Field("value"), format) with { Proof = row.Has(Proof) ? row.Field(Proof).Hashes() : null });
            ulong place = row.Field("treeIndex").Count();
            if (place < (ulong)rows.Count - 1 || place >= (ulong)nodes.Count)
            {
                throw row.Field("treeIndex").Refused($"the index of a leaf: {rows.Count - 1} to {nodes.Count - 1}");
            }

            places.Add((int)place);
        }

        return new RewardFile
        {
            Name = source.Name,
            Kind = RewardFileKind.StandardTree,
            Format = IsAsGiven(places, nodes.Count) ? format with { LeafOrder = MerkleLeafOrder.Given } : format,
            Root = nodes[0],
            AmountNames = [format.Fields[1].Name],
            Entries = entries,
            Nodes = nodes,
            EntryNodes = [.. places],
        };
    }

    private static MerkleFormat FormatOf(JsonPlace place)
    {
        List<string> types = [];
        foreach (JsonPlace item in place.Items())
        {
            types.Add(item.Text());
        }

        return types switch
        {
            ["address", "uint256"] => MerkleFormats.StandardAddressAmount,
            ["uint256", "uint256"] => MerkleFormats.LidoCsm,
            _ => throw place.Refused($"[{string.Join(", ", types)}]", "[address, uint256] or [uint256, uint256]"),
        };
    }

    private static RewardEntry ReadEntry(JsonPlace value, MerkleFormat format)
    {
        List<JsonPlace> parts = value.Items();
        if (parts.Count != 2)
        {
            throw value.Refused($"{parts.Count} values", "2 values");
        }

        bool isAddress = format.Fields[0].Type == LeafFieldType.Address;
        UInt256 amount = parts[1].AmountOrNumber();
        LeafValue holder = isAddress ? parts[0].Address() : LeafValue.Number(parts[0].AmountOrNumber());
        return new RewardEntry([holder, LeafValue.Number(amount)], [amount], Proof: null, IsInTree: true);
    }

    /// <summary>Whether the leaves were not sorted: the library can be told so, and the file does not say it otherwise.</summary>
    private static bool IsAsGiven(List<int> places, int nodes)
    {
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i] != nodes - 1 - i)
            {
                return false;
            }
        }

        return true;
    }
}
