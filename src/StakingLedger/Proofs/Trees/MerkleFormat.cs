using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs;

/// <summary>
/// Everything on which the root of a tree depends besides its leaves, under a name. Two publishers who differ in one point publish
/// different roots for the same amounts, so nothing here has a default.
/// </summary>
public sealed record MerkleFormat
{
    /// <summary>The most fields a leaf may have.</summary>
    public const int MaxFields = 16;

    /// <summary>Initialises a format.</summary>
    /// <param name="name">Its name, as reports and the command line show it.</param>
    /// <param name="fields">The fields of a leaf, in order.</param>
    /// <exception cref="ArgumentException">There are no fields or too many, or one has no type.</exception>
    public MerkleFormat(string name, ValueList<LeafField> fields)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (fields.Count is 0 or > MaxFields)
        {
            throw new ArgumentException($"A leaf has 1 to {MaxFields} fields, not {fields.Count}.", nameof(fields));
        }

        foreach (LeafField field in fields)
        {
            if (!Enum.IsDefined(field.Type))
            {
                throw new ArgumentException($"The field '{field.Name}' has no type.", nameof(fields));
            }
        }

        Name = name;
        Fields = fields;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The fields of a leaf, in order.</summary>
    public ValueList<LeafField> Fields { get; }

    /// <summary>How a leaf's values become bytes.</summary>
    public required MerkleLeafPacking Packing { get; init; }

    /// <summary>How a leaf's bytes become its hash.</summary>
    public required MerkleLeafHashing LeafHashing { get; init; }

    /// <summary>In which order leaves stand.</summary>
    public required MerkleLeafOrder LeafOrder { get; init; }

    /// <summary>What happens when the leaves are not a power of two.</summary>
    public required MerklePadding Padding { get; init; }

    /// <summary>In which order two children are hashed.</summary>
    public required MerklePairing Pairing { get; init; }

    /// <summary>The bytes of one leaf.</summary>
    public int LeafLength
    {
        get
        {
            int length = 0;
            foreach (LeafField each in Fields)
            {
                length += LengthOf(each);
            }

            return length;
        }
    }

    /// <summary>Writes the bytes of a leaf: what is hashed.</summary>
    /// <param name="values">One value for every field, of its type.</param>
    /// <param name="destination">Exactly <see cref="LeafLength"/> bytes.</param>
    /// <exception cref="ArgumentException">A value is missing, too many or of another type, or the destination has another
    /// size.</exception>
    public void Pack(ReadOnlySpan<LeafValue> values, Span<byte> destination)
    {
        if (values.Length != Fields.Count)
        {
            throw new ArgumentException($"A leaf of {Name} has {Fields.Count} values, not {values.Length}.", nameof(values));
        }

        if (destination.Length != LeafLength)
        {
            throw new ArgumentException($"A leaf of {Name} has {LeafLength} bytes, not {destination.Length}.", nameof(destination));
        }

        Span<byte> word = stackalloc byte[UInt256.Size];
        for (int i = 0; i < values.Length; i++)
        {
            LeafField field = Fields[i];
            if (values[i].Type != field.Type)
            {
                throw new ArgumentException(
                    $"The field '{field.Name}' of {Name} takes a value of type {field.Type}, not {values[i].Type}.", nameof(values));
            }

            int length = LengthOf(field);
            values[i].Value.WriteBigEndian(word);
            word[^length..].CopyTo(destination);
            destination = destination[length..];
        }
    }

    /// <summary>The hash of a leaf.</summary>
    /// <param name="values">One value for every field, of its type.</param>
    /// <exception cref="ArgumentException">A value is missing, too many or of another type.</exception>
    public Digest HashLeaf(params ReadOnlySpan<LeafValue> values)
    {
        Span<byte> leaf = stackalloc byte[LeafLength];
        Pack(values, leaf);
        Span<byte> hash = stackalloc byte[Keccak256.HashSize];
        HashLeaves(leaf, hash);
        return Digest.FromBytes(hash);
    }

    /// <summary>The hashes of many leaves.</summary>
    /// <param name="leaves">Their bytes, one leaf behind the other.</param>
    /// <param name="hashes">Receives 32 bytes for each, in the same order.</param>
    /// <exception cref="ArgumentException">The sizes do not fit each other.</exception>
    public void HashLeaves(ReadOnlySpan<byte> leaves, Span<byte> hashes)
    {
        Keccak256.HashEach(leaves, LeafLength, hashes);
        if (LeafHashing == MerkleLeafHashing.Twice)
        {
            Keccak256.HashEach(hashes, Keccak256.HashSize, hashes);
        }
    }

    /// <summary>The hash of a node from those of its children.</summary>
    /// <param name="left">The left child.</param>
    /// <param name="right">The right child.</param>
    public Digest HashPair(Digest left, Digest right) =>
        Pairing == MerklePairing.Sorted ? HashSorted(left, right) : HashInOrder(left, right);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The hash of two nodes, the smaller one first.</summary>
    internal static Digest HashSorted(Digest one, Digest other) =>
        other < one ? HashInOrder(other, one) : HashInOrder(one, other);

    private static Digest HashInOrder(Digest left, Digest right)
    {
        Span<byte> pair = stackalloc byte[Keccak256.PairSize];
        left.WriteBytes(pair);
        right.WriteBytes(pair[Keccak256.HashSize..]);
        return Digest.OfKeccak(pair);
    }

    private int LengthOf(LeafField field) =>
        Packing == MerkleLeafPacking.Packed && field.Type == LeafFieldType.Address ? AccountId.AddressLength : UInt256.Size;
}
