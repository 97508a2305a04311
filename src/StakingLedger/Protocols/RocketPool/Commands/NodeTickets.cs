using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The express tickets of a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Tickets">How many.</param>
public readonly record struct NodeTickets(AccountId Node, ulong Tickets);
