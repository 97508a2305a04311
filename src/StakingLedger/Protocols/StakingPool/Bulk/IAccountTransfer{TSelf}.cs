using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A transfer between accounts, read in place: an id is three words, and copies of it add up.</summary>
/// <typeparam name="TSelf">The transfer.</typeparam>
internal interface IAccountTransfer<TSelf>
    where TSelf : struct
{
    static abstract ref readonly AccountId FromOf(in TSelf transfer);

    static abstract ref readonly AccountId ToOf(in TSelf transfer);

    /// <summary>The amount or the shares.</summary>
    static abstract UInt256 StatedOf(in TSelf transfer);
}
