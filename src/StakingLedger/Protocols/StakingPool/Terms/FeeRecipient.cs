using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Who gets a part of the fee on rewards. <c>default</c> is not valid.</summary>
public readonly record struct FeeRecipient
{
    private FeeRecipient(FeeRecipientKind kind, AccountId account) => (Kind, Named) = (kind, account);

    /// <summary>The operators, by their weights.</summary>
    public static FeeRecipient Operators => new(FeeRecipientKind.Operators, default);

    /// <summary>The treasury.</summary>
    public static FeeRecipient Treasury => new(FeeRecipientKind.Treasury, default);

    /// <summary>The insurance fund.</summary>
    public static FeeRecipient Insurance => new(FeeRecipientKind.Insurance, default);

    /// <summary>What kind of recipient it is.</summary>
    public FeeRecipientKind Kind { get; }

    /// <summary>The named account; the default account for the other kinds.</summary>
    public AccountId Named { get; }

    /// <summary>A named account.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    public static FeeRecipient Account(AccountId account) => account.IsDefault
        ? throw new ArgumentException("A recipient needs an account.", nameof(account))
        : new FeeRecipient(FeeRecipientKind.Account, account);

    /// <summary>The kind, or the named account.</summary>
    public override string ToString() => Kind == FeeRecipientKind.Account ? Named.ToString() : Kind.ToString();
}
