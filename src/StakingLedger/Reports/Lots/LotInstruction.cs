using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One line of a list of lots for specific identification.</summary>
/// <param name="Event">The event that takes lots.</param>
/// <param name="Take">Which of its takings, from 1.</param>
/// <param name="Lot">A lot to take.</param>
/// <param name="Line">Where it stands in the file, from 1.</param>
internal readonly record struct LotInstruction(EventNumber Event, uint Take, LotId Lot, int Line);
