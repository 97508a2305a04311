using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Changes the status of a staking module.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="Status">The new status.</param>
public sealed record SetModuleStatus(ulong Module, StakingModuleStatus Status) : ILidoCommand<ModuleStatusSet>
{
    /// <inheritdoc/>
    Outcome<ModuleStatusSet> ILidoCommand<ModuleStatusSet>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
