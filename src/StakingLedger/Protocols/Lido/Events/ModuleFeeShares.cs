using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>What one module received of a report's fee.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="Account">The account that received.</param>
/// <param name="Fee">The module's recorded fee, 1e20 = 100 %; zero for a stopped module.</param>
/// <param name="Shares">The fee shares, rounded down.</param>
/// <param name="Value">Their worth at the rate after the report, in wei.</param>
public readonly record struct ModuleFeeShares(ulong Module, AccountId Account, UInt256 Fee, Shares Shares, Amount Value);
