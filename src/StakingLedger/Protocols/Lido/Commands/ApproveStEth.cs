using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Lets a spender move the caller's stETH; 2^256-1 is without end.</summary>
/// <param name="Spender">Who may move it.</param>
/// <param name="Amount">How much, in wei.</param>
public sealed record ApproveStEth(AccountId Spender, Amount Amount) : ILidoCommand<AllowanceSet>
{
    /// <inheritdoc/>
    Outcome<AllowanceSet> ILidoCommand<AllowanceSet>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
