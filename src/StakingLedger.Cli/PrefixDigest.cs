using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The Keccak-256 of the lines consumed so far: two histories with the same prefix have the same digest.</summary>
internal sealed class PrefixDigest
{
    private readonly Keccak256Hasher _hasher = new();

    /// <summary>Gets the digest of the lines so far.</summary>
    public Digest Value
    {
        get
        {
            Span<byte> hash = stackalloc byte[Keccak256.HashSize];
            _hasher.GetHash(hash);
            return Digest.FromBytes(hash);
        }
    }

    /// <summary>Adds a line, given without its end.</summary>
    public void Append(ReadOnlySpan<byte> line)
    {
        _hasher.Append(line);
        _hasher.Append("\n"u8);
    }
}
