using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// A restated history keeps what the chain did: the shares that moved and the allowance that was spent, as they were recorded. At the
/// corrected rate the contract might have moved a share more or less for the amount, or spent a wei more or less for the shares.
/// </summary>
/// <param name="Event">The event as it was recorded; what is left of its allowance is the corrected history's.</param>
public sealed record RecordedOnChain(ILidoEvent Event) : ILidoEvent
{
    /// <summary>The kinds of recorded events are those of the events themselves, so much higher.</summary>
    internal const ushort FirstKind = 100;

    /// <inheritdoc/>
    public ushort Kind => (ushort)(FirstKind + Event.Kind);

    /// <summary>Whether an event moves shares for an amount, or spends an allowance for them: only such are kept as recorded.</summary>
    internal static bool Keeps(ILidoEvent recorded) => recorded is Wrapped or Unwrapped or BurnRequested or ExternalSharesBurnt
        or SharesTransferred { Form: TransferForm.StEthFrom or TransferForm.SharesFrom };

    /// <inheritdoc/>
    public void Write(EventWriter writer) => Event.Write(writer);

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects) => Event.Describe(accounts, effects);

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene) => Event.Evolve(state, scene);

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new RepeatAsRecorded(Event);
}
