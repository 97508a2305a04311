namespace StakingLedger.Protocols.StakingPool;

/// <summary>The life of a validator.</summary>
public enum ValidatorStatus : byte
{
    /// <summary>Known, without stake.</summary>
    Registered = 0,

    /// <summary>It has stake.</summary>
    Active = 1,

    /// <summary>It has left for good.</summary>
    Exited = 2,
}
