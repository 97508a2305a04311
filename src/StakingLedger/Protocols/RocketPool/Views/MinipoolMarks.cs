namespace StakingLedger.Protocols.RocketPool;

/// <summary>What is true of a minipool; the numbers are part of the state.</summary>
[Flags]
public enum MinipoolMarks : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It exists.</summary>
    Created = 1,

    /// <summary>Capital was distributed.</summary>
    CapitalDistributed = 2,

    /// <summary>A user distributed it.</summary>
    UserDistributed = 4,

    /// <summary>The node finalised it.</summary>
    Finalised = 8,
}
