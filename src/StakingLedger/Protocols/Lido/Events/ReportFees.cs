using System.Collections.Immutable;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The fee of a report and who received it.</summary>
/// <param name="Rewards">The rewards that the fee was taken of, in wei; zero for a report without a fee.</param>
/// <param name="TotalFee">The fee, 1e20 = 100 %.</param>
/// <param name="FeeEther">The fee in wei (v3; zero in v2, which computes shares directly).</param>
/// <param name="Minted">The shares minted as fees.</param>
/// <param name="MintedValue">Their worth at the rate after the report, in wei.</param>
/// <param name="Modules">The modules with active validators, in router order.</param>
/// <param name="TreasuryShares">The treasury's shares: the rest, with all rounding dust.</param>
/// <param name="TreasuryValue">Their worth at the rate after the report, in wei.</param>
public sealed record ReportFees(
    Amount Rewards,
    UInt256 TotalFee,
    Amount FeeEther,
    Shares Minted,
    Amount MintedValue,
    ImmutableArray<ModuleFeeShares> Modules,
    Shares TreasuryShares,
    Amount TreasuryValue);
