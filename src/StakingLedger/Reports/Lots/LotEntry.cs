using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a line of the statement did to lots.</summary>
public sealed record LotEntry
{
    /// <summary>Gets the line; the first one of its event, where lines of the rate are added up.</summary>
    public required StatementLine Line { get; init; }

    /// <summary>
    /// Gets what it did. Lots that are kept with a request are transferred out, and transferred in when it is taken back; both are no
    /// disposal.
    /// </summary>
    public required LotChangeKind Kind { get; init; }

    /// <summary>Gets when: the line's time, or that of the line before it, if that is later.</summary>
    public required Timestamp Time { get; init; }

    /// <summary>Gets how much came or went.</summary>
    public required UInt256 Quantity { get; init; }

    /// <summary>Gets the request that it is about; <c>default</c> where there is none.</summary>
    public RequestId Request { get; init; }

    /// <summary>Gets the conversions into the price currency that it needed.</summary>
    public IReadOnlyList<LotConversion> Conversions { get; init; } = [];

    /// <summary>Gets the lots that it opened.</summary>
    public IReadOnlyList<Lot> Opened { get; init; } = [];

    /// <summary>Gets what it took of lots.</summary>
    public IReadOnlyList<LotMatch> Matches { get; init; } = [];

    /// <summary>Gets what it brought; null where nothing was disposed of.</summary>
    public UInt256? Proceeds { get; init; }

    /// <summary>Gets the cost of what came, or of what was taken.</summary>
    public UInt256 Cost { get; init; }

    /// <summary>Gets what counts as income now; on the control basis a part of the gain.</summary>
    public UInt256 Income { get; init; }

    /// <summary>Gets proceeds less cost of a disposal, and less the cost of what was lost; zero of every other entry.</summary>
    public SignedAmount Gain => Kind is LotChangeKind.Disposed or LotChangeKind.Lost
        ? SignedAmount.Change(Cost, Proceeds ?? UInt256.Zero)
        : SignedAmount.Zero;
}
