using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The fee of a report before it is paid.</summary>
/// <param name="Distribution">The router's distribution.</param>
/// <param name="Rewards">The rewards, in wei; zero when no fee is taken.</param>
/// <param name="FeeEther">The fee in wei (v3).</param>
/// <param name="FeeShares">The shares to mint.</param>
/// <param name="ModuleShares">Each module's part.</param>
/// <param name="TreasuryShares">The treasury's part.</param>
/// <param name="EtherRemainder">What the fee in ether left over, of 1e20.</param>
/// <param name="SharesRemainder">What the fee shares left over.</param>
/// <param name="SharesDivisor">The divisor of the fee shares; zero when no fee was computed.</param>
internal sealed record FeeNumbers(
    FeeDistribution Distribution,
    Amount Rewards,
    Amount FeeEther,
    Shares FeeShares,
    Shares[] ModuleShares,
    Shares TreasuryShares,
    UInt256 EtherRemainder,
    UInt256 SharesRemainder,
    UInt256 SharesDivisor);
