using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>A lot of the slow model: what it was, and how much of it is gone.</summary>
internal sealed class ReferenceLot
{
    public required LotId Id { get; init; }

    public required int Form { get; init; }

    public required Timestamp Since { get; init; }

    public required LotChangeKind Kind { get; init; }

    public required BigInteger Quantity { get; init; }

    public required BigInteger Cost { get; init; }

    public LotId? Source { get; init; }

    public BigInteger Gone { get; set; }

    public BigInteger Left => Quantity - Gone;

    public BigInteger OpenCost => Cost - CostOfFirst(Gone);

    /// <summary>The cost of the units that are taken first.</summary>
    public BigInteger CostOfFirst(BigInteger units) => Cost * units / Quantity;
}
