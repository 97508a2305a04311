using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A transfer between handles.</summary>
/// <typeparam name="TCommand">The same transfer between accounts.</typeparam>
internal interface IHandleTransfer<TCommand>
{
    AccountHandle From { get; }

    AccountHandle To { get; }

    /// <summary>Gets the amount or the shares.</summary>
    UInt256 Stated { get; }

    /// <summary>The same transfer between accounts.</summary>
    TCommand Between(in AccountId from, in AccountId to);
}
