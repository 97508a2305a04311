namespace StakingLedger.Ingestion;

/// <summary>What a balance assertion speaks of.</summary>
public enum NativeExpectationKind
{
    /// <summary>What the pool holds.</summary>
    Totals,

    /// <summary>What an account holds.</summary>
    Account,

    /// <summary>A withdrawal request.</summary>
    Request,

    /// <summary>All withdrawal requests.</summary>
    Queue,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>A validator.</summary>
    Validator,

    /// <summary>The pair that prices, the live pair and the high-water mark.</summary>
    Rate,

    /// <summary>Whether the pool is paused, its terms and its reports.</summary>
    Pool,

    /// <summary>The digests.</summary>
    Digest,
}
