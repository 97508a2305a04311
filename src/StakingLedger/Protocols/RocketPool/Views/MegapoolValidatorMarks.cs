namespace StakingLedger.Protocols.RocketPool;

/// <summary>What is true of a megapool validator; the numbers are part of the state.</summary>
[Flags]
public enum MegapoolValidatorMarks : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>All its ether is on the beacon chain.</summary>
    Staked = 1,

    /// <summary>Its final balance is known.</summary>
    Exited = 2,

    /// <summary>It waits for ether.</summary>
    InQueue = 4,

    /// <summary>One ether is on the beacon chain, the rest is assigned.</summary>
    InPrestake = 8,

    /// <summary>It took a ticket of the express queue.</summary>
    ExpressUsed = 16,

    /// <summary>It was dissolved in prestake.</summary>
    Dissolved = 32,

    /// <summary>It is exiting.</summary>
    Exiting = 64,

    /// <summary>It is locked by a challenge.</summary>
    Locked = 128,
}
