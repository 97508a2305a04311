namespace StakingLedger.Proofs.Liabilities;

/// <summary>What two proofs show when they are compared.</summary>
public enum LiabilityConflict
{
    /// <summary>Nothing: they agree, or speak of different things.</summary>
    None = 0,

    /// <summary>The same pool, token and event have two root records: holders were shown different ones.</summary>
    TwoRoots,

    /// <summary>Two accounts, or two balances of one, were given the same leaf.</summary>
    SharedLeaf,

    /// <summary>One account has two leaves.</summary>
    AccountTwice,
}
