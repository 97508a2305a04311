using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What an event did to one withdrawal request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Stage">What happened.</param>
/// <param name="Owner">Who may claim it: after the event, when it was transferred.</param>
/// <param name="Assets">
/// What was asked for, when it was requested; what was set aside by this event, when it was finalised; what was paid, fees included,
/// when it was claimed. Of a transfer, a cancellation and a request that stands: what of it is asked for and not finalised.
/// </param>
public readonly record struct WithdrawalNote(RequestId Request, WithdrawalStage Stage, AccountId Owner, Amount Assets)
{
    /// <summary>Gets who owned it before; the default account when it was not transferred.</summary>
    public AccountId From { get; init; }

    /// <summary>Gets what was withheld of a claim.</summary>
    public Amount Fee { get; init; }

    /// <summary>
    /// Gets what of the amount asked for a finalisation in part settles; one in whole settles what is left.
    /// </summary>
    public Amount Settled { get; init; }

    /// <summary>Gets a value indicating whether the request is finalised in whole, or was when it was transferred.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Gets what had been set aside and not claimed when it was transferred or cancelled, or as it stands.</summary>
    public Amount SetAside { get; init; }
}
