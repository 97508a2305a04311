using System.Numerics;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>A division as the rule states it, in numbers without a width.</summary>
internal sealed record ExpectedDivision(RocketPoolDivision Division, BigInteger Numerator, BigInteger Divisor)
{
    public BigInteger Quotient => Numerator / Divisor;

    public BigInteger Remainder => Numerator % Divisor;
}
