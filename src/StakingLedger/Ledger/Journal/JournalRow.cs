using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <summary>One event as the journal keeps it: 64 bytes, and a payload for what does not fit the columns.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct JournalRow
{
    /// <summary>The protocol's number of this kind of event.</summary>
    [FieldOffset(0)]
    public ushort Kind;

    /// <summary>What the columns hold.</summary>
    [FieldOffset(2)]
    public RowFlags Flags;

    /// <summary>The context, by its place in the block's own column.</summary>
    [FieldOffset(4)]
    public uint Context;

    /// <summary>The first account written.</summary>
    [FieldOffset(8)]
    public uint AccountA;

    /// <summary>The second account written.</summary>
    [FieldOffset(12)]
    public uint AccountB;

    /// <summary>The first number written, unless it is wide.</summary>
    [FieldOffset(16)]
    public UInt128 X;

    /// <summary>The second number written, unless it is wide.</summary>
    [FieldOffset(32)]
    public UInt128 Y;

    /// <summary>Where the payload starts in the block's payload bytes; storage, not part of the digest.</summary>
    [FieldOffset(48)]
    public long PayloadOffset;

    /// <summary>How long the payload is.</summary>
    [FieldOffset(56)]
    public int PayloadLength;

    /// <summary>How many accounts the ledger knew after this event; the digest holds the new accounts themselves.</summary>
    [FieldOffset(60)]
    public uint AccountsAfter;
}
