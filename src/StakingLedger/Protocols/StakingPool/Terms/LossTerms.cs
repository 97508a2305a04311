using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Who pays for a loss before the holders do: first the operator's bond, then the insurance fund.</summary>
public sealed record LossTerms
{
    /// <summary>Whether bonds pay for inactivity penalties. Default: yes.</summary>
    public bool BondCoversInactivity { get; init; } = true;

    /// <summary>Whether bonds pay for slashings. Default: yes.</summary>
    public bool BondCoversSlashing { get; init; } = true;

    /// <summary>Whether the insurance fund pays for inactivity penalties. Default: yes.</summary>
    public bool InsuranceCoversInactivity { get; init; } = true;

    /// <summary>Whether the insurance fund pays for slashings. Default: yes.</summary>
    public bool InsuranceCoversSlashing { get; init; } = true;

    /// <summary>The part of a bond, per active validator, that is not released. Allocation does not ask for it. Default: none.</summary>
    public Amount BondPerValidator { get; init; }

    internal void Validate(string parameter)
    {
        if (BondPerValidator > PoolBounds.MaxAssets)
        {
            throw new ArgumentException("The bond per validator must be less than 2^128.", parameter);
        }
    }
}
