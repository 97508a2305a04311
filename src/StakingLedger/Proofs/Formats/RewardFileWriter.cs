using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Formats;

/// <summary>Writes a file in the form in which its format is published.</summary>
internal static class RewardFileWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(RewardTable table, RewardTableOptions options)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            json.WriteStartObject();
            WriteAny(new RewardFileParts(json, table, options));
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteAny(RewardFileParts parts)
    {
        MerkleFormat format = parts.Table.Format;
        if (format == MerkleFormats.Threshold)
        {
            WriteThreshold(parts);
        }
        else if (format == MerkleFormats.LidoCsm)
        {
            WriteCsm(parts);
        }
        else if (format == MerkleFormats.StandardAddressAmount)
        {
            WriteStandard(parts);
        }
        else
        {
            RocketPoolWriter.Write(parts);
        }
    }

    private static void WriteThreshold(RewardFileParts parts)
    {
        Utf8JsonWriter json = parts.Json;
        UInt256 total = UInt256.Zero;
        foreach (RewardEntry entry in parts.Table.Entries)
        {
            total += entry.Amounts[0];
        }

        json.WriteString("totalAmount", total.ToString());
        json.WriteString("merkleRoot", parts.Tree.Root.ToString());
        json.WriteStartObject("claims");
        foreach ((int leaf, RewardEntry entry) in parts.Numbered())
        {
            json.WriteStartObject(entry.Holder.ToString());
            json.WriteString("beneficiary", entry.Leaf[1].ToString());
            json.WriteString("amount", entry.Amounts[0].ToString());
            parts.WriteProof("proof", leaf);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCsm(RewardFileParts parts)
    {
        Utf8JsonWriter json = parts.Json;
        if (parts.Options.WithProofs)
        {
            foreach ((int leaf, RewardEntry entry) in parts.Numbered())
            {
                json.WriteStartObject("CSM Operator " + entry.Holder);
                json.WritePropertyName("cumulativeFeeShares");
                json.WriteRawValue(entry.Amounts[0].ToString());
                parts.WriteProof("proof", leaf);
                json.WriteEndObject();
            }

            return;
        }

        json.WriteString("root", parts.Tree.Root.ToString());
        WriteEncoding(json, "uint256");
        json.WriteStartObject("values");
        foreach (RewardEntry entry in parts.Table.Entries)
        {
            json.WriteString(entry.Holder.ToString(), entry.Amounts[0].ToString());
        }

        json.WriteEndObject();
    }

    private static void WriteStandard(RewardFileParts parts)
    {
        Utf8JsonWriter json = parts.Json;
        json.WriteString("format", "standard-v1");
        WriteEncoding(json, "address");
        json.WriteStartArray("tree");
        for (int i = 0; i < parts.Tree.NodeCount; i++)
        {
            json.WriteStringValue(parts.Tree.DigestOf(i).ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach ((int leaf, RewardEntry entry) in parts.Numbered())
        {
            json.WriteStartObject();
            json.WriteStartArray("value");
            json.WriteStringValue(entry.Holder.ToString());
            json.WriteStringValue(entry.Amounts[0].ToString());
            json.WriteEndArray();
            json.WriteNumber("treeIndex", parts.Tree.NodeOfLeaf(leaf));
            parts.WriteProof("proof", leaf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEncoding(Utf8JsonWriter json, string holder)
    {
        json.WriteStartArray("leafEncoding");
        json.WriteStringValue(holder);
        json.WriteStringValue("uint256");
        json.WriteEndArray();
    }
}
