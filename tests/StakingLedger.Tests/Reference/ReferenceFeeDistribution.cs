using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Who earns which part of the protocol fee, in 1e20 parts, in router order.</summary>
internal sealed record ReferenceFeeDistribution(
    IReadOnlyList<string> Recipients,
    IReadOnlyList<BigInteger> ModuleIds,
    IReadOnlyList<BigInteger> ModuleFees,
    BigInteger TotalFee,
    BigInteger Precision);
