namespace StakingLedger.Reports;

/// <summary>Where a change of a holder's worth came from that no movement of the holder's own shares made.</summary>
public enum StatementSource : byte
{
    /// <summary>None: of a line that is a movement.</summary>
    None = 0,

    /// <summary>The consensus layer: its rewards, and its penalties other than slashing, net of what validators paid out.</summary>
    Consensus = 1,

    /// <summary>The execution layer: tips and block rewards.</summary>
    Execution = 2,

    /// <summary>Given from outside: incentives and donations.</summary>
    Incentives = 3,

    /// <summary>Cover paid for a loss.</summary>
    Cover = 4,

    /// <summary>Slashed validators.</summary>
    Slashing = 5,

    /// <summary>Fees on rewards, borne by all holders: as shares minted, or withheld in assets.</summary>
    Fees = 6,

    /// <summary>A loss outside the pool that all holders took over.</summary>
    BadDebt = 7,

    /// <summary>Set by an oracle that does not say why.</summary>
    Unattributed = 8,

    /// <summary>Left by dealings of others: the fractions of their deposits and withdrawals, shares burnt at an older rate.</summary>
    Dealings = 9,
}
