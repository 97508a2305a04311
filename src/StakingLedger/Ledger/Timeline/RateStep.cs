using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>One step of the pricing pair within an event.</summary>
/// <param name="Cause">Why it moved.</param>
/// <param name="After">The pair after the step.</param>
public readonly record struct RateStep(StepCause Cause, PricingPair After);
