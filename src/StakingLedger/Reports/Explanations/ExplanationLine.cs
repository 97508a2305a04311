using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One change of a balance.</summary>
/// <param name="Event">The event.</param>
/// <param name="Context">Who caused it, and when.</param>
/// <param name="Cause">Why.</param>
/// <param name="Shares">By how many shares.</param>
/// <param name="Assets">By how much in assets: the difference of two worths, each rounded down.</param>
/// <param name="SharesAfter">The shares after it.</param>
/// <param name="AssetsAfter">The balance after it, rounded down.</param>
public readonly record struct ExplanationLine(
    EventNumber Event,
    Context Context,
    ExplanationCause Cause,
    SignedAmount Shares,
    SignedAmount Assets,
    Shares SharesAfter,
    Amount AssetsAfter);
