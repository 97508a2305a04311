using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>One log of a contract: its kind, who wrote it, and its fields.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Contract">The contract.</param>
/// <param name="From">The first account of its fields; the default one when there is none.</param>
/// <param name="To">The second one, likewise.</param>
/// <param name="Numbers">Its numbers, in the contract's order, without the time.</param>
public readonly record struct RocketPoolLog(
    RocketPoolLogKind Kind, AccountId Contract, AccountId From, AccountId To, ValueList<Amount> Numbers);
