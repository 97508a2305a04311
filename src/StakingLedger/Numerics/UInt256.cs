using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>An unsigned 256-bit integer: the native word of the chain. <c>default</c> is zero.</summary>
/// <remarks>
/// <c>+</c>, <c>-</c> and <c>*</c> always throw when the true result does not fit, whatever the caller's checked or unchecked
/// context. Arithmetic modulo 2^256 exists only under its own name: <see cref="WrappingAdd"/>, <see cref="WrappingSubtract"/>,
/// <see cref="WrappingMultiply"/>. No operation allocates, except those that return a string or a <see
/// cref="System.Numerics.BigInteger"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct UInt256
{
    /// <summary>The number of bytes of the binary forms.</summary>
    public const int Size = 32;

    /// <summary>Makes a number from its four 64-bit limbs.</summary>
    /// <param name="limb0">Bits 0 to 63, the least significant.</param>
    /// <param name="limb1">Bits 64 to 127.</param>
    /// <param name="limb2">Bits 128 to 191.</param>
    /// <param name="limb3">Bits 192 to 255, the most significant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt256(ulong limb0, ulong limb1, ulong limb2, ulong limb3)
    {
        Limb0 = limb0;
        Limb1 = limb1;
        Limb2 = limb2;
        Limb3 = limb3;
    }

    /// <summary>Makes a number from its two 128-bit halves: upper * 2^128 + lower.</summary>
    /// <param name="upper">Bits 128 to 255.</param>
    /// <param name="lower">Bits 0 to 127.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt256(UInt128 upper, UInt128 lower)
    {
        unchecked
        {
            Limb0 = (ulong)lower;
            Limb1 = (ulong)(lower >> 64);
            Limb2 = (ulong)upper;
            Limb3 = (ulong)(upper >> 64);
        }
    }

    /// <summary>The number 0.</summary>
    public static UInt256 Zero => default;

    /// <summary>The number 1.</summary>
    public static UInt256 One => new(1, 0, 0, 0);

    /// <summary>The largest number, 2^256-1.</summary>
    public static UInt256 MaxValue => new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);

    /// <summary>Bits 0 to 127.</summary>
    public UInt128 Lower => new(Limb1, Limb0);

    /// <summary>Bits 128 to 255.</summary>
    public UInt128 Upper => new(Limb3, Limb2);

    /// <summary>Whether this is the number 0.</summary>
    public bool IsZero => (Limb0 | Limb1 | Limb2 | Limb3) == 0;

    internal ulong Limb0 { get; }

    internal ulong Limb1 { get; }

    internal ulong Limb2 { get; }

    internal ulong Limb3 { get; }

    /// <summary>The same number, copied limb by limb.</summary>
    /// <remarks>
    /// A number that was just written in four parts and is copied as one 32-byte word waits for the writes to reach the cache.
    /// Reading the parts as they were written does not.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal UInt256 CopyLimbs() => new(Limb0, Limb1, Limb2, Limb3);
}
