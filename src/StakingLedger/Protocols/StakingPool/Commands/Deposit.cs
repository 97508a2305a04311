using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Pays assets in; shares are minted at the pricing pair, rounded down.</summary>
/// <param name="To">Who receives the shares.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public readonly record struct Deposit(AccountId To, Amount Amount) : IPoolCommand<Deposited>
{
    /// <inheritdoc/>
    Outcome<Deposited> IPoolCommand<Deposited>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
