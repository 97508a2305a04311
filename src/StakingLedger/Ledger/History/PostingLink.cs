using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <summary>Where a posting stands in its account's chain.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PostingLink
{
    /// <summary>The event that moved the shares, counted from where the chains begin.</summary>
    public uint Event;

    /// <summary>The posting before.</summary>
    public int Previous;

    /// <summary>A posting further back; the first posting jumps to itself.</summary>
    public int Jump;

    /// <summary>How many postings stand before this one.</summary>
    public int Depth;
}
