namespace StakingLedger.Simulator.Model;

/// <summary>Which causes the bonds and the insurance cover, and the bond that an active validator requires.</summary>
internal sealed record LossTerms
{
    public bool BondCoversInactivity { get; init; } = true;

    public bool BondCoversSlashing { get; init; } = true;

    public bool InsuranceCoversInactivity { get; init; } = true;

    public bool InsuranceCoversSlashing { get; init; } = true;

    public BigInteger BondPerValidator { get; init; }
}
