using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// The terms of a pool: immutable and versioned. A change is proposed by one governor, approved by another, and in force from the
/// report of a named epoch on. Each part is checked when it is given (<see cref="ArgumentException"/>).
/// </summary>
public sealed record PoolTerms
{
    /// <summary>What never changes.</summary>
    public required PoolCharter Charter { get; init => field = Checked(value, static v => v.Validate(nameof(Charter))); }

    /// <summary>The version: 1 at the opening, then one more with each change.</summary>
    public uint Version { get; init; } = 1;

    /// <summary>The fee on rewards. Default: none.</summary>
    public RewardFee RewardFee { get; init => field = Checked(value, static v => v.Validate(nameof(RewardFee))); } = RewardFee.None;

    /// <summary>The part of a deposit that is withheld for the treasury. Default: none. Rounded down.</summary>
    public BasisPoints DepositFee { get; init; }

    /// <summary>The part of a payment that is withheld for the treasury. Default: none. Rounded down.</summary>
    public BasisPoints WithdrawalFee { get; init; }

    /// <summary>Limits. Default: none.</summary>
    public PoolLimits Limits { get; init => field = Checked(value, static v => v.Validate(nameof(Limits))); } = PoolLimits.None;

    /// <summary>How holders leave. Default: capped, no cancelling, no instant redemption.</summary>
    public ExitTerms Exit { get; init => field = Checked(value, static v => v.Validate(nameof(Exit))); } = new();

    /// <summary>Who pays for losses first. Default: bonds and insurance cover all causes.</summary>
    public LossTerms Losses { get; init => field = Checked(value, static v => v.Validate(nameof(Losses))); } = new();

    /// <summary>How stake reaches validators. Default: min first.</summary>
    public RoutingTerms Routing { get; init => field = Checked(value, static v => v.Validate(nameof(Routing))); } = new();

    /// <summary>Whether holders may transfer shares and claims. Default: yes.</summary>
    public bool TransfersAllowed { get; init; } = true;

    /// <summary>Who may do what.</summary>
    public required PoolRoles Roles { get; init => field = Checked(value, static v => v.Validate(nameof(Roles))); }

    /// <summary>What no part can check alone: that no fee goes to an account for which nobody acts.</summary>
    /// <param name="parameter">The parameter that held the terms.</param>
    /// <exception cref="ArgumentException">A fee goes to the queue or to the dead account.</exception>
    internal void Validate(string parameter)
    {
        foreach (FeeShare share in RewardFee.Split.Parts)
        {
            DemandOrdinary(share.Recipient, parameter);
        }

        DemandOrdinary(RewardFee.Split.Remainder, parameter);
    }

    private static T Checked<T>(T value, Action<T> check)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        check(value);
        return value;
    }

    private void DemandOrdinary(FeeRecipient recipient, string parameter)
    {
        if (Charter.Accounts.IsReserved(recipient.Named))
        {
            throw new ArgumentException("The queue and the dead account receive no fee.", parameter);
        }
    }
}
