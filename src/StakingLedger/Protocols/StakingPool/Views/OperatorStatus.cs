namespace StakingLedger.Protocols.StakingPool;

/// <summary>Whether an operator may get stake.</summary>
public enum OperatorStatus : byte
{
    /// <summary>It may.</summary>
    Active = 0,

    /// <summary>Not for now.</summary>
    Suspended = 1,

    /// <summary>Never again.</summary>
    Retired = 2,
}
