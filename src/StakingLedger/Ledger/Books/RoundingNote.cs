using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <summary>What a division of an event left over, as a part of one unit: <c>Remainder / Divisor</c>.</summary>
/// <param name="Rule">The rule that divided, as the protocol numbers it.</param>
/// <param name="RuleName">The rule's name, stable.</param>
/// <param name="Remainder">The remainder.</param>
/// <param name="Divisor">The divisor.</param>
/// <param name="Keeper">Who keeps the remainder.</param>
public readonly record struct RoundingNote(ushort Rule, string RuleName, UInt256 Remainder, UInt256 Divisor, DustKeeper Keeper);
