namespace StakingLedger.Ledger;

/// <summary>Where a change of the holders' balances came from.</summary>
public enum RewardSource : byte
{
    /// <summary>Not a reward or a penalty: a deposit, a finalisation, a fee, a burn.</summary>
    None = 0,

    /// <summary>The consensus layer: attestations, proposals, sync committees, and their penalties.</summary>
    Consensus = 1,

    /// <summary>The execution layer: tips and block rewards.</summary>
    Execution = 2,

    /// <summary>Given from outside: incentives and donations.</summary>
    Incentives = 3,

    /// <summary>Cover applied against a loss.</summary>
    Cover = 4,

    /// <summary>Not known.</summary>
    Unattributed = 5,
}
