using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>An observed value beside the ledger's.</summary>
/// <param name="Row">What was observed.</param>
/// <param name="At">The event after which the ledger was asked.</param>
/// <param name="Expected">What the ledger says, in the smallest unit.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Findings">Every cause that reproduces the number; empty when it is equal or unexplained.</param>
public sealed record ReconciledRow(
    ObservedRow Row,
    EventNumber At,
    SignedAmount Expected,
    ReconciliationVerdict Verdict,
    IReadOnlyList<CauseFinding> Findings)
{
    /// <summary>
    /// Gets the observed value less the ledger's, in the smallest unit; null when the observed one has a fraction of it, or when either
    /// does not fit 256 bits.
    /// </summary>
    public SignedAmount? Difference => Row.Value.Exact is { } observed ? SignedSum.OrNull(observed, -Expected) : null;

    /// <summary>Gets a value indicating whether the row's account never took part in the history: the ledger says zero.</summary>
    public bool IsAccountUnknown { get; init; }

    /// <summary>Gets a value indicating whether nothing explains the difference, a bound apart.</summary>
    public bool IsUnexplained => Verdict is ReconciliationVerdict.WithinBound or ReconciliationVerdict.Unexplained;
}
