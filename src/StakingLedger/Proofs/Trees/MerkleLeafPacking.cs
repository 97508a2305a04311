namespace StakingLedger.Proofs;

/// <summary>How the values of a leaf become bytes. Numbers are big-endian in both.</summary>
public enum MerkleLeafPacking
{
    /// <summary>One behind the other without padding: an address takes 20 bytes, a number 32.</summary>
    Packed = 1,

    /// <summary>One ABI word of 32 bytes each: an address stands flush right behind zeros.</summary>
    AbiWords = 2,
}
