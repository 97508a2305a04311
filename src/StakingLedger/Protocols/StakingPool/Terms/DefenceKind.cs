namespace StakingLedger.Protocols.StakingPool;

/// <summary>How the first depositors are protected from a rate that somebody bent.</summary>
public enum DefenceKind : byte
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Shares that nobody owns are minted at the opening.</summary>
    DeadShares = 1,

    /// <summary>Conversions add virtual shares and one virtual unit of the asset.</summary>
    VirtualShares = 2,
}
