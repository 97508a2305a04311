using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// An oracle report: what the consensus layer and the vaults held at a reference slot, and which withdrawals to finalise.
/// </summary>
public sealed record OracleReport : ILidoCommand<OracleReported>
{
    /// <summary>Gets the reference slot.</summary>
    public required ulong RefSlot { get; init; }

    /// <summary>Gets the time of the reference slot.</summary>
    public required Timestamp Timestamp { get; init; }

    /// <summary>Gets the seconds since the previous report.</summary>
    public required ulong TimeElapsed { get; init; }

    /// <summary>Gets the validators seen on the consensus layer.</summary>
    public required ulong ClValidators { get; init; }

    /// <summary>Gets the sum of their balances, in wei.</summary>
    public required Amount ClBalance { get; init; }

    /// <summary>Gets the withdrawal vault's balance, in wei.</summary>
    public required Amount WithdrawalVaultBalance { get; init; }

    /// <summary>Gets the execution-layer rewards vault's balance, in wei.</summary>
    public required Amount ExecutionVaultBalance { get; init; }

    /// <summary>Gets the shares that wait on the burner.</summary>
    public required Shares SharesRequestedToBurn { get; init; }

    /// <summary>Gets the last request of each batch to finalise, ascending; empty to finalise none.</summary>
    public ValueList<RequestId> FinalizationBatches { get; init; }

    /// <summary>Gets the share rate that the oracle simulated, at which withdrawals are finalised.</summary>
    public required ShareRate SimulatedShareRate { get; init; }

    /// <summary>Gets a value indicating whether bunker mode is on from this report.</summary>
    public bool IsBunkerMode { get; init; }

    /// <summary>Gets the time from which bunker mode counts when it begins: that of the previous reference slot.</summary>
    public Timestamp BunkerModeStart { get; init; }

    /// <inheritdoc/>
    Outcome<OracleReported> ILidoCommand<OracleReported>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
