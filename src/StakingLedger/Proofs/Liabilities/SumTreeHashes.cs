using System.Buffers.Binary;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// Every message that is hashed for a sum tree, field by field. Each begins with a tag of seven bytes that no other kind of message
/// shares. Numbers are big-endian. Leaf and node fill one block of the hash, 135 bytes, and not one byte more.
/// </summary>
internal static class SumTreeHashes
{
    public const int TagSize = 7;
    public const int HashSize = Keccak256.HashSize;
    public const int SumSize = 32;
    public const int NodeSize = HashSize + SumSize;
    public const int SecretSize = 32;

    public const int NodeMessageSize = TagSize + (2 * NodeSize);
    public const int LeafMessageSize = TagSize + HashSize + HashSize + sizeof(ulong) + AccountId.ByteLength + SumSize;
    public const int KeyedMessageSize = TagSize + HashSize + AccountId.ByteLength + sizeof(ulong);

    private const int TreeMessageSize = TagSize + (2 * LiabilityScope.MaxTextLength) + 1 + (2 * sizeof(ulong)) + HashSize + 1;

    public static ReadOnlySpan<byte> PlaceTag => "SL:plac"u8;

    public static ReadOnlySpan<byte> SaltTag => "SL:salt"u8;

    /// <summary>The hash of scope and depth.</summary>
    public static Digest TreeId(LiabilityScope scope, byte depth)
    {
        Span<byte> message = stackalloc byte[TreeMessageSize];
        message.Clear();
        "SL:tree"u8.CopyTo(message);
        Span<byte> rest = message[TagSize..];
        _ = Encoding.ASCII.GetBytes(scope.Pool, rest);
        rest = rest[LiabilityScope.MaxTextLength..];
        _ = Encoding.ASCII.GetBytes(scope.Token, rest);
        rest = rest[LiabilityScope.MaxTextLength..];
        rest[0] = (byte)scope.Decimals;
        BinaryPrimitives.WriteUInt64BigEndian(rest[1..], scope.Event.Value);
        BinaryPrimitives.WriteUInt64BigEndian(rest[9..], scope.Time.Seconds);
        scope.State.WriteBytes(rest[17..]);
        rest[49] = depth;
        return Digest.OfKeccak(message);
    }

    /// <summary>The key of one tree, from the host's secret: salts of one tree tell nothing about those of another.</summary>
    public static Digest TreeKey(ReadOnlySpan<byte> secret, Digest treeId)
    {
        Span<byte> message = stackalloc byte[TagSize + SecretSize + HashSize];
        "SL:tkey"u8.CopyTo(message);
        secret.CopyTo(message[TagSize..]);
        treeId.WriteBytes(message[(TagSize + SecretSize)..]);
        Digest key = Digest.OfKeccak(message);
        message.Clear();
        return key;
    }

    /// <summary>The part of a node of 64 bytes, or of what begins with one, that holds its sum.</summary>
    public static Span<byte> SumOf(Span<byte> node) => node.Slice(HashSize, SumSize);

    /// <summary>The part of a node of 64 bytes, or of what begins with one, that holds its sum.</summary>
    public static ReadOnlySpan<byte> SumOf(ReadOnlySpan<byte> node) => node.Slice(HashSize, SumSize);

    /// <summary>Where an account stands in the tree (tag "plac"), or the salt of a leaf (tag "salt"): keyed hashes.</summary>
    public static void WriteKeyed(Span<byte> message, ReadOnlySpan<byte> tag, Digest treeKey, in AccountId account, ulong number)
    {
        tag.CopyTo(message);
        treeKey.WriteBytes(message[TagSize..]);
        account.WriteBytes(message[(TagSize + HashSize)..]);
        BinaryPrimitives.WriteUInt64BigEndian(message[(TagSize + HashSize + AccountId.ByteLength)..], number);
    }

    /// <summary>A leaf: salt, id of the tree, index, account, balance.</summary>
    public static void WriteLeaf(
        Span<byte> message, ReadOnlySpan<byte> salt, Digest treeId, ulong index, in AccountId account, in UInt256 balance)
    {
        "SL:leaf"u8.CopyTo(message);
        salt.CopyTo(message[TagSize..]);
        treeId.WriteBytes(message[39..]);
        BinaryPrimitives.WriteUInt64BigEndian(message[71..], index);
        account.WriteBytes(message[79..]);
        balance.WriteBigEndian(message.Slice(103, SumSize));
    }

    /// <summary>A node: the level it stands on (leaves are level 0), then hash and sum of its left child, then of its right one.</summary>
    /// <param name="message">Receives the message.</param>
    /// <param name="level">The level, from 1.</param>
    /// <param name="children">Both children, 64 bytes each.</param>
    public static void WriteNode(Span<byte> message, byte level, ReadOnlySpan<byte> children)
    {
        "SL:nod"u8.CopyTo(message);
        message[TagSize - 1] = level;
        children.CopyTo(message[TagSize..]);
    }

    /// <summary>The hash of the tree's id, the root hash and the total.</summary>
    public static Digest Commitment(Digest treeId, Digest hash, Amount total)
    {
        Span<byte> message = stackalloc byte[TagSize + HashSize + HashSize + SumSize];
        "SL:root"u8.CopyTo(message);
        treeId.WriteBytes(message[TagSize..]);
        hash.WriteBytes(message[(TagSize + HashSize)..]);
        total.Value.WriteBigEndian(message.Slice(TagSize + HashSize + HashSize, SumSize));
        return Digest.OfKeccak(message);
    }
}
