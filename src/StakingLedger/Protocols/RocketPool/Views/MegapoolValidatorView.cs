using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A validator of a megapool.</summary>
/// <param name="Marks">What is true of it.</param>
/// <param name="Bond">The bond asked for while it was not staked, in wei.</param>
/// <param name="ExitBalance">Its final balance, in gwei.</param>
public readonly record struct MegapoolValidatorView(MegapoolValidatorMarks Marks, Amount Bond, ulong ExitBalance);
