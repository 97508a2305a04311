using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Steps of stake given to a validator.</summary>
/// <param name="Validator">The validator.</param>
/// <param name="Steps">How many steps.</param>
public readonly record struct StakeGiven(ValidatorId Validator, ulong Steps);
