using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs;

/// <summary>The smallest changes of what stands in a tree.</summary>
internal static class MerkleChanges
{
    /// <summary>The value with its last bit changed.</summary>
    public static LeafValue Other(LeafValue value) => value.Type == LeafFieldType.Number
        ? LeafValue.Number(value.Value ^ UInt256.One)
        : LeafValue.Address(AccountId.FromAddress(Address(value.Value ^ UInt256.One)));

    /// <summary>The hash with one bit changed.</summary>
    public static Digest Flipped(Digest digest)
    {
        byte[] bytes = new byte[Digest.ByteLength];
        digest.WriteBytes(bytes);
        bytes[17] ^= 4;
        return Digest.FromBytes(bytes);
    }

    private static byte[] Address(UInt256 value)
    {
        byte[] word = new byte[UInt256.Size];
        value.WriteBigEndian(word);
        return word[^AccountId.AddressLength..];
    }
}
