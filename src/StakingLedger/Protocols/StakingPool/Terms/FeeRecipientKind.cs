namespace StakingLedger.Protocols.StakingPool;

/// <summary>Who gets a part of the fee on rewards.</summary>
public enum FeeRecipientKind : byte
{
    /// <summary>The operators, by their weights.</summary>
    Operators = 1,

    /// <summary>The treasury.</summary>
    Treasury = 2,

    /// <summary>The insurance fund.</summary>
    Insurance = 3,

    /// <summary>A named account.</summary>
    Account = 4,
}
