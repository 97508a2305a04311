using System.Buffers.Binary;
using StakingLedger.Ledger;

namespace StakingLedger.Tests.Ledger;

/// <summary>Journal files as arrays of bytes, and where their frames begin.</summary>
internal static class JournalFileBytes
{
    public static byte[] Of(PoolLedger ledger, bool withDigest = false)
    {
        using MemoryStream file = new();
        JournalFile.Write(ledger, file, withDigest);
        return file.ToArray();
    }

    /// <summary>A ledger's whole journal, written in several appends: one frame each, or more; the rest at the end.</summary>
    public static byte[] InAppends(PoolLedger ledger, Func<PoolLedger, bool> advance)
    {
        using MemoryStream file = new();
        JournalFileWriter writer = JournalFileWriter.Begin(ledger, file);
        while (advance(ledger))
        {
            writer.Append();
        }

        writer.Append();
        writer.End();
        return file.ToArray();
    }

    /// <summary>Where each frame begins, and where the file ends: told by the lengths that the format states.</summary>
    public static List<int> Edges(ReadOnlySpan<byte> file)
    {
        List<int> edges = [BinaryPrimitives.ReadInt32LittleEndian(file[8..])];
        while (edges[^1] < file.Length)
        {
            edges.Add(edges[^1] + BinaryPrimitives.ReadInt32LittleEndian(file[(edges[^1] + 40)..]));
        }

        return edges;
    }

    /// <summary>The same bytes under right checksums: those of the header, of each frame and its header, and their chain.</summary>
    public static byte[] Sealed(byte[] file, List<int> edges)
    {
        byte[] bytes = [.. file];
        Seal(bytes.AsSpan(0, edges[0]));
        for (int i = 0; i + 1 < edges.Count; i++)
        {
            Span<byte> frame = bytes.AsSpan(edges[i]..edges[i + 1]);
            bytes.AsSpan(edges[i] - 4, 4).CopyTo(frame[36..]);
            Seal(frame[..48]);
            Seal(frame);
        }

        return bytes;
    }

    private static void Seal(Span<byte> bytes) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[^4..], Crc32C.Of(bytes[..^4]));
}
