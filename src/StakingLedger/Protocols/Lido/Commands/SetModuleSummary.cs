using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>States what a staking module reports of its validators.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="Exited">Validators that exited.</param>
/// <param name="Deposited">Validators that were ever deposited.</param>
/// <param name="Depositable">Validators that could be deposited.</param>
public sealed record SetModuleSummary(ulong Module, ulong Exited, ulong Deposited, ulong Depositable)
    : ILidoCommand<ModuleSummarySet>
{
    /// <inheritdoc/>
    Outcome<ModuleSummarySet> ILidoCommand<ModuleSummarySet>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
