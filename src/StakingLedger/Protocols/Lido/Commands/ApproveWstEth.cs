using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Lets a spender move the caller's wstETH.</summary>
/// <param name="Spender">Who may move it.</param>
/// <param name="WstEth">How much; there is no value without end.</param>
public sealed record ApproveWstEth(AccountId Spender, Shares WstEth) : ILidoCommand<AllowanceSet>
{
    /// <inheritdoc/>
    Outcome<AllowanceSet> ILidoCommand<AllowanceSet>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
