namespace StakingLedger.Proofs;

/// <summary>The type of one value of a leaf.</summary>
public enum LeafFieldType
{
    /// <summary>A 20-byte address.</summary>
    Address = 1,

    /// <summary>A number below 2^256.</summary>
    Number = 2,
}
