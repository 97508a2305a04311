using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A transfer between accounts.</summary>
internal interface IAccountTransfer
{
    AccountId From { get; }

    AccountId To { get; }

    /// <summary>Gets the amount or the shares.</summary>
    UInt256 Stated { get; }
}
