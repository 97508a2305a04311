using System.IO.Compression;
using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Formats;

/// <summary>Unpacks a gzip file in memory and checks that it is whole.</summary>
internal static class FileBytes
{
    private const int LargestUnpacked = 1 << 30;
    private const int BlockBytes = 1 << 16;

    /// <summary>Whether the bytes begin as a gzip file does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\u001f"u8) && bytes.Length > 1 && bytes[1] == 0x8b;

    /// <summary>The unpacked bytes.</summary>
    /// <exception cref="RewardFileException">The file is cut short, damaged, or unpacks to more than 1 GiB.</exception>
    public static byte[] Unpack(ReadOnlyMemory<byte> packed, FileSource source)
    {
        try
        {
            using MemoryStream input = new(packed.ToArray(), writable: false);
            using GZipStream gzip = new(input, CompressionMode.Decompress);
            using MemoryStream output = new();
            GzipTrailer trailer = new();
            byte[] block = new byte[BlockBytes];
            for (int read = gzip.Read(block); read > 0; read = gzip.Read(block))
            {
                if (output.Length + read > LargestUnpacked)
                {
                    source.Refuse(string.Empty, "a gzip file that unpacks to more than 1 GiB", "a published file");
                }

                trailer.Append(block.AsSpan(0, read));
                output.Write(block, 0, read);
            }

            if (packed.Length < GzipTrailer.ByteLength || !trailer.Matches(packed.Span[^GzipTrailer.ByteLength..]))
            {
                source.Refuse(string.Empty, "a gzip file that is cut short or damaged", "one whole gzip member");
            }

            return output.ToArray();
        }
        catch (InvalidDataException)
        {
            throw source.At(string.Empty, "a gzip file that is cut short or damaged", "one whole gzip member");
        }
    }
}
