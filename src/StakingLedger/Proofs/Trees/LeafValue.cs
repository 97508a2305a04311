using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs;

/// <summary>One value of a leaf: an address or a number.</summary>
/// <remarks>The default value has no type; whatever takes a value refuses it. The order is by type, then by value.</remarks>
public readonly record struct LeafValue : IComparable<LeafValue>
{
    private LeafValue(LeafFieldType type, in UInt256 value)
    {
        Type = type;
        Value = value;
    }

    /// <summary>The type.</summary>
    public LeafFieldType Type { get; }

    /// <summary>The number, or the 20 bytes of the address as a big-endian number.</summary>
    public UInt256 Value { get; }

    /// <summary>A number.</summary>
    /// <param name="value">The number, in whatever unit the field has.</param>
    public static LeafValue Number(in UInt256 value) => new(LeafFieldType.Number, in value);

    /// <summary>An address.</summary>
    /// <param name="account">The account, which must be an address.</param>
    /// <exception cref="ArgumentException">The account is a label, a GUID or none.</exception>
    public static LeafValue Address(AccountId account)
    {
        if (account.Kind != AccountKind.Address)
        {
            throw new ArgumentException($"A leaf takes an address, not '{account}'.", nameof(account));
        }

        Span<byte> word = stackalloc byte[UInt256.Size];
        word.Clear();
        account.CopyAddress(word[^AccountId.AddressLength..]);
        return new LeafValue(LeafFieldType.Address, UInt256.ReadBigEndian(word));
    }

    /// <summary>True when the left value comes first.</summary>
    public static bool operator <(LeafValue left, LeafValue right) => left.CompareTo(right) < 0;

    /// <summary>True when the left value comes last.</summary>
    public static bool operator >(LeafValue left, LeafValue right) => left.CompareTo(right) > 0;

    /// <summary>True when the left value does not come last.</summary>
    public static bool operator <=(LeafValue left, LeafValue right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left value does not come first.</summary>
    public static bool operator >=(LeafValue left, LeafValue right) => left.CompareTo(right) >= 0;

    /// <summary>The account that an address means.</summary>
    /// <exception cref="InvalidOperationException">The value is no address.</exception>
    public AccountId ToAccount()
    {
        if (Type != LeafFieldType.Address)
        {
            throw new InvalidOperationException($"The value {this} is no address.");
        }

        Span<byte> word = stackalloc byte[UInt256.Size];
        Value.WriteBigEndian(word);
        return AccountId.FromAddress(word[^AccountId.AddressLength..]);
    }

    /// <inheritdoc/>
    public int CompareTo(LeafValue other)
    {
        int order = ((int)Type).CompareTo((int)other.Type);
        return order != 0 ? order : Value.CompareTo(other.Value);
    }

    /// <summary>Decimal digits, or the address with its EIP-55 checksum.</summary>
    public override string ToString() => Type switch
    {
        LeafFieldType.Address => ChecksumAddress.Of(ToAccount()),
        LeafFieldType.Number => Value.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"(no value of type {(int)Type})"),
    };
}
