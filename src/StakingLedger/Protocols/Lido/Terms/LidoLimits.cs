using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The sanity limits of an oracle report (spec section 13).</summary>
public sealed record LidoLimits
{
    /// <summary>Gets the validators that may appear in 24 hours.</summary>
    public required ulong AppearedValidatorsPerDay { get; init; }

    /// <summary>Gets the largest annual increase of the consensus balance.</summary>
    public required BasisPoints AnnualBalanceIncrease { get; init; }

    /// <summary>Gets the largest deviation of the simulated share rate.</summary>
    public required BasisPoints SimulatedShareRateDeviation { get; init; }

    /// <summary>Gets the seconds that must lie between a request and the report that finalises it.</summary>
    public required ulong RequestTimestampMargin { get; init; }

    /// <summary>
    /// Gets the largest raise of the rate in one report, 1e9 = 100 %; 2^64-1 means no limit. Zero is not allowed.
    /// </summary>
    public required ulong MaxPositiveTokenRebase { get; init; }

    /// <summary>Gets the penalty per validator allowed at once, in units of 1e15 wei.</summary>
    public required ulong InitialSlashingAmountPWei { get; init; }

    /// <summary>Gets the inactivity penalty per validator allowed over time, in units of 1e15 wei.</summary>
    public required ulong InactivityPenaltiesAmountPWei { get; init; }

    /// <summary>Throws when a limit cannot be a limit.</summary>
    /// <param name="parameter">The parameter that held the terms.</param>
    /// <exception cref="ArgumentException">The positive-rebase limit is zero.</exception>
    internal void Validate(string parameter)
    {
        if (MaxPositiveTokenRebase == 0)
        {
            throw new ArgumentException("The positive-rebase limit must not be zero (use 2^64-1 for no limit).", parameter);
        }
    }
}
