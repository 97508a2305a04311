using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One line of a statement, with the position after it.</summary>
public sealed record StatementLine
{
    /// <summary>Gets what the line tells.</summary>
    public required StatementLineKind Kind { get; init; }

    /// <summary>Gets the event.</summary>
    public required EventNumber Event { get; init; }

    /// <summary>Gets when it happened.</summary>
    public required Timestamp Time { get; init; }

    /// <summary>Gets the block in which it happened; 0 where there is none.</summary>
    public BlockNumber Block { get; init; }

    /// <summary>Gets the token that moved; the priced one for a line of the rate.</summary>
    public TokenId Token { get; init; }

    /// <summary>Gets why shares moved; none for a line of the rate.</summary>
    public MovementCause Movement { get; init; }

    /// <summary>Gets why the rate moved; none for a movement.</summary>
    public StepCause Step { get; init; }

    /// <summary>Gets where the change came from; none for a movement.</summary>
    public StatementSource Source { get; init; }

    /// <summary>Gets the withdrawal's stage; none for another line.</summary>
    public WithdrawalStage Stage { get; init; }

    /// <summary>Gets the request; <c>default</c> for another line.</summary>
    public RequestId Request { get; init; }

    /// <summary>Gets the other side; null where shares were minted or burnt, and for a line of the rate.</summary>
    public AccountId? Counterparty { get; init; }

    /// <summary>Gets by how many shares the position changed; units, of a token that is not priced.</summary>
    public SignedAmount Shares { get; init; }

    /// <summary>
    /// Gets by how much the worth of the position changed; of a withdrawal, what became claimable or was paid. It is no part of the
    /// position there.
    /// </summary>
    public SignedAmount Assets { get; init; }

    /// <summary>Gets the assets that a movement stands for, where its event names them: what was paid in, or asked for.</summary>
    public Amount? Asked { get; init; }

    /// <summary>Gets what the floors of a movement made of it: the change of worth less what was asked; zero where nothing was.</summary>
    public SignedAmount Rounding { get; init; }

    /// <summary>Gets a fee in assets that the holder paid besides.</summary>
    public Amount Fee { get; init; }

    /// <summary>Gets the shares after the line.</summary>
    public Shares SharesAfter { get; init; }

    /// <summary>Gets their worth after the line.</summary>
    public Amount AssetsAfter { get; init; }

    /// <summary>Gets the pair that prices them.</summary>
    public PricingPair Pair { get; init; }

    /// <summary>Gets what is asked for and not finalised after the line.</summary>
    public Amount PendingAfter { get; init; }

    /// <summary>Gets what was set aside and not paid after the line.</summary>
    public Amount ClaimableAfter { get; init; }

    /// <summary>Gets the holder's own request that the shares of a movement were given for; <c>default</c> of all others.</summary>
    internal RequestId GivenFor { get; init; }

    /// <summary>Gets a value indicating whether the request of a withdrawal is finalised in whole.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Gets what of the amount asked for a finalisation in part settles.</summary>
    internal Amount Settled { get; init; }

    /// <summary>Gets what was set aside for a request and not claimed when it was transferred.</summary>
    internal Amount SetAside { get; init; }
}
