using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <summary>
/// A posting in 16 bytes: 32 bits of event number, counted from where its segment begins, and 95 bits of shares after that event.
/// </summary>
/// <remarks>
/// The trick: read as one 128-bit number, a cell is shares · 2^32 + event. Shares · 2^32 are added to and taken from it without
/// unpacking: their low 32 bits are zero, so the event of the cell cannot disturb the shares, and it is overwritten with the new
/// one. Bit 127 says that the shares stand in a side table, at the place that the other upper bits give. With both operands below
/// 2^95 the sum is below 2^96: it sets bit 127 if and only if it no longer fits. A difference sets it if and only if more leaves
/// than there was, since that leaves at least 2^128 - 2^127. So one look at the upper bits of the old cell, of the operand and of
/// the result tells whether the result is right, and everything else goes the plain way through 256 bits.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PostingCell
{
    /// <summary>Shares from here on stand in the side table.</summary>
    public const int ShareBits = 95;

    private const int EventBits = 32;
    private const ulong WideBit = 1UL << 63;

    private readonly ulong _low;
    private readonly ulong _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PostingCell(ulong low, ulong high) => (_low, _high) = (low, high);

    /// <summary>The event, counted from where the segment begins.</summary>
    public uint Event => unchecked((uint)_low);

    public bool IsWide => _high >= WideBit;

    /// <summary>Where the shares stand in the side table, of a cell that is wide.</summary>
    public int WidePlace => (int)(_high & int.MaxValue);

    /// <summary>The shares, of a cell that is not wide.</summary>
    public UInt256 Shares => new((_low >> EventBits) | (_high << EventBits), _high >> EventBits, 0, 0);

    /// <summary>A cell for shares that fit it.</summary>
    public static bool TryOf(uint number, in UInt256 shares, out PostingCell cell) =>
        TryOf(number, shares.Limb0, shares.Limb1, out cell) & (shares.Limb2 | shares.Limb3) == 0;

    /// <summary>A cell for shares of two limbs that fit it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOf(uint number, ulong limb0, ulong limb1, out PostingCell cell)
    {
        cell = new PostingCell((limb0 << EventBits) | number, (limb0 >> EventBits) | (limb1 << EventBits));
        return limb1 >> (ShareBits - 64) == 0;
    }

    /// <summary>A cell whose shares stand in the side table.</summary>
    public static PostingCell Wide(uint number, int place) => new(number, WideBit | (uint)place);

    /// <summary>This cell's shares and those of another one, as of an event; false when the sum is not to be had this way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPlus(in PostingCell shares, uint number, out PostingCell sum)
    {
        unchecked
        {
            ulong added = shares._low & ~(ulong)uint.MaxValue;
            ulong low = _low + added;
            ulong high = _high + shares._high + (low < added ? 1UL : 0UL);
            sum = new PostingCell((low & ~(ulong)uint.MaxValue) | number, high);
            return (long)(_high | shares._high | high) >= 0;
        }
    }

    /// <summary>This cell's shares less those of another one, as of an event; false when they are not to be had this way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMinus(in PostingCell shares, uint number, out PostingCell rest)
    {
        unchecked
        {
            ulong taken = shares._low & ~(ulong)uint.MaxValue;
            ulong high = _high - shares._high - (_low < taken ? 1UL : 0UL);
            rest = new PostingCell(((_low - taken) & ~(ulong)uint.MaxValue) | number, high);
            return (long)(_high | shares._high | high) >= 0;
        }
    }
}
