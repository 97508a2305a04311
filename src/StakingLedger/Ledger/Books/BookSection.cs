namespace StakingLedger.Ledger;

/// <summary>The sections of the chart of accounts.</summary>
public enum BookSection : byte
{
    /// <summary>What the pool has.</summary>
    Things = 1,

    /// <summary>What others than the holders have a claim on, the outside world included.</summary>
    Claims = 2,

    /// <summary>What the holders have, by its cause.</summary>
    Holders = 3,
}
