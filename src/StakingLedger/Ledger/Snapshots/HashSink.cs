using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Hashes canonical bytes with Keccak-256.</summary>
internal sealed class HashSink : IByteSink
{
    private readonly Keccak256Hasher _hasher = new();

    public void Take(ReadOnlySpan<byte> bytes) => _hasher.Append(bytes);

    public Digest Digest()
    {
        Span<byte> hash = stackalloc byte[Keccak256.HashSize];
        _hasher.GetHash(hash);
        return Units.Digest.FromBytes(hash);
    }
}
