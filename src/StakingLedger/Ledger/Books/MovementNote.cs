using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Why a movement of an event happened.</summary>
/// <param name="Place">The movement's place in the event's effects, from 0.</param>
/// <param name="Cause">Why.</param>
/// <param name="Asked">
/// The assets that it stands for, where the event names them: what bought the shares, or what they were sold for.
/// </param>
/// <param name="Fee">
/// A fee in assets that the holder paid besides: on top of what bought the shares, or out of what they were sold for.
/// </param>
public readonly record struct MovementNote(int Place, MovementCause Cause, Amount? Asked, Amount Fee = default);
