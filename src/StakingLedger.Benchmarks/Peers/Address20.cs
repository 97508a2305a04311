using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace StakingLedger.Benchmarks;

/// <summary>A 20-byte address as the key of a dictionary.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct Address20 : IEquatable<Address20>
{
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly uint _third;

    public Address20(ReadOnlySpan<byte> bytes)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
    }

    public bool Equals(Address20 other) => _first == other._first && _second == other._second && _third == other._third;

    public override bool Equals(object? obj) => obj is Address20 other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_first, _second, _third);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"0x{_first:x16}{_second:x16}{_third:x8}");
}
