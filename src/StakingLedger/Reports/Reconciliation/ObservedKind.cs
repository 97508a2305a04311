namespace StakingLedger.Reports;

/// <summary>What a value observed elsewhere says.</summary>
public enum ObservedKind
{
    /// <summary>Not said: never valid in a row.</summary>
    None = 0,

    /// <summary>The shares of an account, or its units of a token that is not priced.</summary>
    Shares = 1,

    /// <summary>The assets of an account: its shares at the pricing pair, rounded down.</summary>
    Balance = 2,

    /// <summary>By how much the assets of an account changed, over one event or since an earlier point. It may be negative.</summary>
    BalanceChange = 3,

    /// <summary>All shares of a token: its supply.</summary>
    TotalShares = 4,

    /// <summary>What all shares of the priced token are worth at the pricing pair, rounded down.</summary>
    TotalAssets = 5,

    /// <summary>The shares of the pricing pair, as the protocol last set it.</summary>
    PairShares = 6,

    /// <summary>The assets of the pricing pair, as the protocol last set it.</summary>
    PairAssets = 7,
}
