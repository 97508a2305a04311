using StakingLedger.Numerics;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A slot and what it holds.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Value">The number in it.</param>
internal readonly record struct SlotValue(RocketPoolSlot Slot, UInt256 Value);
