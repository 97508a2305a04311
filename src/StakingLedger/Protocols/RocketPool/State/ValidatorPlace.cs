using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A validator of a megapool.</summary>
/// <param name="Megapool">The megapool's account.</param>
/// <param name="Validator">The validator's number in it.</param>
internal readonly record struct ValidatorPlace(AccountId Megapool, ulong Validator);
