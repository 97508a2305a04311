using System.Buffers.Binary;

namespace StakingLedger.Numerics;

/// <summary>
/// The check at the end of a gzip file: the CRC-32 and the length of what was packed. The platform's own stream does not notice
/// when the trailer is cut short or followed by other bytes.
/// </summary>
internal sealed class GzipTrailer
{
    /// <summary>The trailer's length in bytes.</summary>
    public const int ByteLength = 8;

    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = CreateTable();

    private uint _crc = uint.MaxValue;
    private uint _length;

    /// <summary>Adds unpacked bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        uint crc = _crc;
        foreach (byte b in bytes)
        {
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        _crc = crc;
        unchecked
        {
            // The format keeps the length modulo 2^32.
            _length += (uint)bytes.Length;
        }
    }

    /// <summary>True when the last bytes of the file are those of one gzip member that unpacks to the bytes added.</summary>
    public bool Matches(ReadOnlySpan<byte> lastBytes) =>
        lastBytes.Length == ByteLength
        && BinaryPrimitives.ReadUInt32LittleEndian(lastBytes) == ~_crc
        && BinaryPrimitives.ReadUInt32LittleEndian(lastBytes[4..]) == _length;

    private static uint[] CreateTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
