using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What a report did to the balance of a validator or operator.</summary>
/// <param name="Subject">Its number.</param>
/// <param name="Opening">The balance before.</param>
/// <param name="Closing">The balance after.</param>
/// <param name="InFlight">What is still in flight to it.</param>
public readonly record struct SubjectClosing(ulong Subject, Amount Opening, Amount Closing, Amount InFlight);
