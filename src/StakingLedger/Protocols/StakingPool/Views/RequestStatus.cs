namespace StakingLedger.Protocols.StakingPool;

/// <summary>Where a withdrawal request stands.</summary>
public enum RequestStatus : byte
{
    /// <summary>It waits, perhaps with parts that can be claimed already.</summary>
    Pending = 0,

    /// <summary>Cash is set aside for all of it.</summary>
    Finalised = 1,

    /// <summary>It was paid.</summary>
    Claimed = 2,

    /// <summary>It was taken back; parts that were set aside before may still be claimed.</summary>
    Cancelled = 3,
}
