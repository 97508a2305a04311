using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace StakingLedger.Units;

/// <summary>Who holds something: a 20-byte address, a GUID or a short label, kept as it is and never hashed.</summary>
/// <remarks>
/// The default value is no account; whatever takes an account refuses it. Two ids of different kinds are never equal.
/// The order is total: by kind (addresses, GUIDs, labels), then by bytes, which within a kind is the order of the text.
/// </remarks>
public readonly partial record struct AccountId : IComparable<AccountId>, ISpanParsable<AccountId>
{
    /// <summary>The length of the canonical bytes.</summary>
    public const int ByteLength = 24;

    /// <summary>The length of an address in bytes.</summary>
    public const int AddressLength = 20;

    /// <summary>The greatest length of a label.</summary>
    public const int MaxLabelLength = 22;

    private const int AddressOffset = ByteLength - AddressLength;
    private const int GuidOffset = ByteLength - 16;
    private const int LabelOffset = ByteLength - MaxLabelLength;

    private static readonly SearchValues<byte> LabelBytes =
        SearchValues.Create("-.0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);

    // The canonical bytes as three big-endian words, so that comparing words is comparing bytes.
    private readonly ulong _high;
    private readonly ulong _middle;
    private readonly ulong _low;

    private AccountId(ReadOnlySpan<byte> canonical)
    {
        _high = BinaryPrimitives.ReadUInt64BigEndian(canonical);
        _middle = BinaryPrimitives.ReadUInt64BigEndian(canonical[8..]);
        _low = BinaryPrimitives.ReadUInt64BigEndian(canonical[16..]);
    }

    /// <summary>The address of twenty zero bytes: an address like any other here; tokens mint from it and burn to it.</summary>
    public static AccountId ZeroAddress => FromAddress(stackalloc byte[AddressLength]);

    /// <summary>True for the default value: no account.</summary>
    public bool IsDefault => Kind == AccountKind.None;

    /// <summary>What this id holds.</summary>
    public AccountKind Kind => (AccountKind)(_high >> 56);

    /// <summary>The id of a 20-byte address.</summary>
    /// <exception cref="ArgumentException">The span is not 20 bytes long.</exception>
    public static AccountId FromAddress(ReadOnlySpan<byte> address)
    {
        if (address.Length != AddressLength)
        {
            throw new ArgumentException($"An address has {AddressLength} bytes.", nameof(address));
        }

        Span<byte> bytes = stackalloc byte[ByteLength];
        bytes[0] = (byte)AccountKind.Address;
        address.CopyTo(bytes[AddressOffset..]);
        return new AccountId(bytes);
    }

    /// <summary>The id of a GUID. The empty GUID is an id like any other.</summary>
    public static AccountId FromGuid(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        bytes[0] = (byte)AccountKind.Guid;
        _ = guid.TryWriteBytes(bytes[GuidOffset..], bigEndian: true, out _);
        return new AccountId(bytes);
    }

    /// <summary>The id of a label: 1 to 22 characters out of letters, digits, '.', '_', ':' and '-', in ASCII.</summary>
    /// <remarks>Letter case counts. No label begins with "0x": a mistyped address is an error, not a new account.</remarks>
    /// <exception cref="ArgumentNullException">The label is null.</exception>
    /// <exception cref="FormatException">The label is not of that form.</exception>
    public static AccountId FromLabel(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return TryReadLabel(label, out AccountId result)
            ? result
            : throw UnitText.Refused(label, nameof(AccountId), LabelExpected);
    }

    /// <summary>Copies the 20 bytes of the address.</summary>
    /// <exception cref="InvalidOperationException">This id does not hold an address.</exception>
    /// <exception cref="ArgumentException">The span is shorter than 20 bytes.</exception>
    public void CopyAddress(Span<byte> destination)
    {
        if (Kind != AccountKind.Address)
        {
            throw new InvalidOperationException($"The account '{ToString()}' holds no address.");
        }

        Span<byte> bytes = stackalloc byte[ByteLength];
        WriteBytes(bytes);
        bytes[AddressOffset..].CopyTo(destination);
    }

    /// <summary>Orders by kind, then by bytes; the default value comes first.</summary>
    public int CompareTo(AccountId other)
    {
        int order = _high.CompareTo(other._high);
        order = order != 0 ? order : _middle.CompareTo(other._middle);
        return order != 0 ? order : _low.CompareTo(other._low);
    }

    /// <summary>True when the left id comes first.</summary>
    public static bool operator <(AccountId left, AccountId right) => left.CompareTo(right) < 0;

    /// <summary>True when the left id comes last.</summary>
    public static bool operator >(AccountId left, AccountId right) => left.CompareTo(right) > 0;

    /// <summary>True when the left id does not come last.</summary>
    public static bool operator <=(AccountId left, AccountId right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left id does not come first.</summary>
    public static bool operator >=(AccountId left, AccountId right) => left.CompareTo(right) >= 0;

    /// <summary>A hash that is the same on every machine and in every process.</summary>
    public override int GetHashCode() => unchecked((int)(Mix(0) >> 32));

    /// <summary>Equality without a copy of either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(in AccountId other) =>
        ((_high ^ other._high) | (_middle ^ other._middle) | (_low ^ other._low)) == 0;

    /// <summary>A 64-bit hash under a seed, with every bit of the id spread over the result.</summary>
    /// <remarks>
    /// Whoever may transfer may choose addresses freely, so ids can be chosen to collide under a seed that is known. They do
    /// not collide under another seed: a table whose chains grow too long picks the next seed. Each step is an odd product and
    /// a shifted exclusive-or, both one to one, so equal hashes need a difference in at least two words.
    /// </remarks>
    internal ulong Mix(ulong seed)
    {
        unchecked
        {
            ulong state = Step(seed ^ 0x9E37_79B9_7F4A_7C15, _high);
            state = Step(state, _middle);
            state = Step(state, _low);
            state = (state ^ (state >> 29)) * 0xBF58_476D_1CE4_E5B9;
            return state ^ (state >> 32);
        }
    }

    private static ulong Step(ulong state, ulong word)
    {
        unchecked
        {
            state = (state ^ word) * 0x94D0_49BB_1331_11EB;
            return state ^ (state >> 32);
        }
    }
}
