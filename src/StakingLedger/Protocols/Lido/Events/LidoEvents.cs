using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Makes event objects of journal rows.</summary>
internal static class LidoEvents
{
    /// <summary>Which of the frequent events a row holds.</summary>
    public static FrequentEvent FormOf(EventReader reader) => (LidoEventKind)reader.Kind switch
    {
        >= LidoEventKind.StEthTransferred and <= LidoEventKind.SharesTransferredFrom => FrequentEvent.Transfer,
        LidoEventKind.Submitted => FrequentEvent.Submit,
        _ => FrequentEvent.None,
    };

    /// <summary>The event of the row at which the reader stands.</summary>
    /// <exception cref="InvalidOperationException">The kind is not one of the protocol's.</exception>
    public static ILidoEvent Read(EventReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Kind > RecordedOnChain.FirstKind
            ? new RecordedOnChain(Read(reader, (LidoEventKind)(reader.Kind - RecordedOnChain.FirstKind)))
            : Read(reader, (LidoEventKind)reader.Kind);
    }

    private static ILidoEvent Read(EventReader reader, LidoEventKind kind) =>
        kind switch
        {
            LidoEventKind.PoolInitialised => PoolInitialised.Read(reader),
            LidoEventKind.Submitted => Submitted.Read(reader),
            LidoEventKind.StEthTransferred
                or LidoEventKind.SharesTransferred
                or LidoEventKind.StEthTransferredFrom
                or LidoEventKind.SharesTransferredFrom => SharesTransferred.Read(reader, kind),
            LidoEventKind.AllowanceSet => AllowanceSet.Read(reader),
            LidoEventKind.Wrapped => Wrapped.Read(reader),
            LidoEventKind.Unwrapped => Unwrapped.Read(reader),
            LidoEventKind.WstEthTransferred => WstEthTransferred.Read(reader),
            LidoEventKind.StakedToWstEth => StakedToWstEth.Read(reader),
            LidoEventKind.WithdrawalsRequested => WithdrawalsRequested.Read(reader),
            LidoEventKind.WithdrawalsClaimed => WithdrawalsClaimed.Read(reader),
            LidoEventKind.RequestTransferred => RequestTransferred.Read(reader),
            LidoEventKind.ValidatorsDeposited => ValidatorsDeposited.Read(reader),
            LidoEventKind.ModuleSummarySet => ModuleSummarySet.Read(reader),
            LidoEventKind.ModuleFeesUpdated => ModuleFeesUpdated.Read(reader),
            LidoEventKind.ModuleStatusSet => ModuleStatusSet.Read(reader),
            LidoEventKind.VaultFunded => VaultFunded.Read(reader),
            LidoEventKind.BurnRequested => BurnRequested.Read(reader),
            LidoEventKind.ExcessStEthRecovered => ExcessStEthRecovered.Read(reader),
            LidoEventKind.MaxExternalRatioSet => MaxExternalRatioSet.Read(reader),
            LidoEventKind.ExternalSharesMinted => ExternalSharesMinted.Read(reader),
            LidoEventKind.ExternalSharesBurnt => ExternalSharesBurnt.Read(reader),
            LidoEventKind.ExternalEtherRebalanced => ExternalEtherRebalanced.Read(reader),
            LidoEventKind.BadDebtSet => BadDebtSet.Read(reader),
            LidoEventKind.StakingLimitChanged => StakingLimitChanged.Read(reader),
            LidoEventKind.PoolStopped => PoolStopped.Read(reader),
            LidoEventKind.PoolResumed => PoolResumed.Read(reader),
            LidoEventKind.OracleReported => OracleReported.Read(reader),
            LidoEventKind.TermsChanged => TermsChanged.Read(reader),
            _ => throw new InvalidOperationException($"The event kind {reader.Kind} is not one of the Lido protocol."),
        };
}
