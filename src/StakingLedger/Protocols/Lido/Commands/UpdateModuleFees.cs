using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Changes the fees of a staking module.</summary>
/// <param name="Module">The module's number.</param>
/// <param name="ModuleFee">The module's fee, in basis points.</param>
/// <param name="TreasuryFee">The treasury's fee, in basis points.</param>
public sealed record UpdateModuleFees(ulong Module, ulong ModuleFee, ulong TreasuryFee) : ILidoCommand<ModuleFeesUpdated>
{
    /// <inheritdoc/>
    Outcome<ModuleFeesUpdated> ILidoCommand<ModuleFeesUpdated>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
