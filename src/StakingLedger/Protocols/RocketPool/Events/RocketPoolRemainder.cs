using StakingLedger.Numerics;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>What one division left over: the exact quotient is the result plus <c>Remainder/Divisor</c>.</summary>
/// <param name="Division">Which division.</param>
/// <param name="Remainder">The remainder; zero when the division was exact.</param>
/// <param name="Divisor">The divisor; never zero.</param>
public readonly record struct RocketPoolRemainder(RocketPoolDivision Division, UInt256 Remainder, UInt256 Divisor);
