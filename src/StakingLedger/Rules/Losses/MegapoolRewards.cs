using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>The parts of a megapool's rewards.</summary>
/// <param name="Node">The node operator's, dust included.</param>
/// <param name="Voters">The voters'.</param>
/// <param name="Protocol">The protocol's.</param>
/// <param name="Users">The users'.</param>
public readonly record struct MegapoolRewards(Amount Node, Amount Voters, Amount Protocol, Amount Users);
