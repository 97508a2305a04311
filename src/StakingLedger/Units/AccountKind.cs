namespace StakingLedger.Units;

/// <summary>What an <see cref="AccountId"/> holds. The numbers are part of the canonical bytes.</summary>
public enum AccountKind : byte
{
    /// <summary>Nothing: the default value, no account.</summary>
    None = 0,

    /// <summary>A 20-byte address of an execution chain.</summary>
    Address = 1,

    /// <summary>A GUID of the host.</summary>
    Guid = 2,

    /// <summary>A short label.</summary>
    Label = 3,
}
