using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What the books say that a movement of the priced token was asked to move, or stands for.</summary>
/// <param name="Event">The event.</param>
/// <param name="Place">The movement's place in the event's effects, from 0.</param>
/// <param name="Rule">The place of the event's rounding rules among those that are known.</param>
/// <param name="Asked">The assets that the event names.</param>
internal readonly record struct AskedMovement(EventNumber Event, int Place, int Rule, Amount Asked);
