using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>One place in the withdrawal queue. Totals run over the whole queue up to and including this request.</summary>
internal sealed record ReferenceRequest(
    string Owner,
    BigInteger CumulativeStEth,
    BigInteger CumulativeShares,
    BigInteger Timestamp,
    BigInteger ReportTimestamp,
    bool Claimed);
