using System.Buffers.Binary;

namespace StakingLedger.Numerics;

/// <summary>Keccak-256 over data that arrives in pieces, with a state that can be stored and taken up again.</summary>
public sealed class Keccak256Hasher
{
    /// <summary>The bytes of a stored state: 25 lanes, one buffered block, the length so far; all little-endian.</summary>
    public const int StateSize = LanesSize + KeccakSponge.Rate + sizeof(ulong);

    private const int LanesSize = KeccakPermutation.LaneCount * sizeof(ulong);

    private readonly ulong[] _lanes = new ulong[KeccakPermutation.LaneCount];
    private readonly byte[] _buffer = new byte[KeccakSponge.Rate];
    private ulong _length;

    /// <summary>The number of bytes appended since the start or the last reset.</summary>
    public ulong Length => _length;

    private int Buffered => (int)(_length % KeccakSponge.Rate);

    /// <summary>Appends data. Pieces hash as their concatenation does.</summary>
    /// <param name="data">The next bytes.</param>
    public void Append(ReadOnlySpan<byte> data)
    {
        int buffered = Buffered;
        _length += (ulong)data.Length;
        if (buffered != 0)
        {
            int taken = Math.Min(KeccakSponge.Rate - buffered, data.Length);
            data[..taken].CopyTo(_buffer.AsSpan(buffered));
            data = data[taken..];
            if (buffered + taken < KeccakSponge.Rate)
            {
                return;
            }

            _ = KeccakSponge.AbsorbBlocks(_lanes, _buffer);
        }

        KeccakSponge.AbsorbBlocks(_lanes, data).CopyTo(_buffer);
    }

    /// <summary>Writes the hash of everything appended so far. More may be appended afterwards.</summary>
    /// <param name="destination32">Exactly 32 bytes that receive the hash.</param>
    /// <exception cref="ArgumentException">The destination is not 32 bytes long.</exception>
    public void GetHash(Span<byte> destination32)
    {
        KeccakSponge.RequireHashSize(destination32.Length, nameof(destination32));
        Span<ulong> lanes = stackalloc ulong[KeccakPermutation.LaneCount];
        _lanes.CopyTo(lanes);
        KeccakSponge.Finish(lanes, _buffer.AsSpan(0, Buffered), destination32);
    }

    /// <summary>Forgets everything appended.</summary>
    public void Reset()
    {
        Array.Clear(_lanes);
        _length = 0;
    }

    /// <summary>Stores the unfinished hash. The same appended bytes give the same stored bytes, however they were cut.</summary>
    /// <param name="destination">Exactly <see cref="StateSize"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination has another size.</exception>
    public void WriteState(Span<byte> destination)
    {
        RequireStateSize(destination.Length, nameof(destination));
        for (int i = 0; i < _lanes.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(destination[(i * sizeof(ulong))..], _lanes[i]);
        }

        // What is left in the buffer from earlier blocks is not part of the state.
        Span<byte> block = destination.Slice(LanesSize, KeccakSponge.Rate);
        block.Clear();
        _buffer.AsSpan(0, Buffered).CopyTo(block);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[(LanesSize + KeccakSponge.Rate)..], _length);
    }

    /// <summary>Takes up a stored hash; what was appended before is forgotten.</summary>
    /// <param name="source">Exactly <see cref="StateSize"/> bytes, as <see cref="WriteState"/> wrote them.</param>
    /// <exception cref="ArgumentException">The source has another size, or cannot be a state: the unused buffer is not
    /// zero.</exception>
    public void ReadState(ReadOnlySpan<byte> source)
    {
        RequireStateSize(source.Length, nameof(source));
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(source[(LanesSize + KeccakSponge.Rate)..]);
        ReadOnlySpan<byte> block = source.Slice(LanesSize, KeccakSponge.Rate);
        if (block[(int)(length % KeccakSponge.Rate)..].ContainsAnyExcept((byte)0))
        {
            throw new ArgumentException("The unused part of the buffered block must be zero.", nameof(source));
        }

        for (int i = 0; i < _lanes.Length; i++)
        {
            _lanes[i] = BinaryPrimitives.ReadUInt64LittleEndian(source[(i * sizeof(ulong))..]);
        }

        block.CopyTo(_buffer);
        _length = length;
    }

    private static void RequireStateSize(int length, string parameter)
    {
        if (length != StateSize)
        {
            throw new ArgumentException("A stored hash state has exactly 344 bytes.", parameter);
        }
    }
}
