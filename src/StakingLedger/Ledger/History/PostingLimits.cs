using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <summary>When the index of postings is put in order anew.</summary>
/// <param name="Tail">How many postings may wait in chains, however few are in order.</param>
/// <param name="SegmentEvents">How many events one segment may span; at most 2^31.</param>
/// <param name="SegmentPostings">From how many postings on a segment takes no more; at most 2^30.</param>
/// <param name="BatchEvents">How many events are put in order at once, however few are in order yet; at most 2^28.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PostingLimits(int Tail, ulong SegmentEvents, int SegmentPostings, ulong BatchEvents)
{
    /// <summary>
    /// Few enough in chains that memory stays compact, and batches small enough that what is needed while sorting stays in
    /// proportion to what is kept.
    /// </summary>
    public static PostingLimits Usual => new(1024, 1UL << 31, 1 << 30, 1UL << 24);
}
