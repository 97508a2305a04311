using StakingLedger.Numerics;

namespace StakingLedger.Protocols.Lido;

/// <summary>What one division left over: the exact quotient is the result plus <c>Remainder/Divisor</c>.</summary>
/// <param name="Division">Which division.</param>
/// <param name="Remainder">The remainder.</param>
/// <param name="Divisor">The divisor.</param>
public readonly record struct DivisionRemainder(ReportDivision Division, UInt256 Remainder, UInt256 Divisor);
