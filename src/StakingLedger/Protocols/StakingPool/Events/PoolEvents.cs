using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Makes event objects of journal rows.</summary>
internal static class PoolEvents
{
    /// <summary>The event of the row at which the reader stands.</summary>
    /// <exception cref="InvalidOperationException">The kind is not one of the house pool's.</exception>
    public static IPoolEvent Read(EventReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return (PoolEventKind)reader.Kind switch
        {
            PoolEventKind.AssetsTransferred or PoolEventKind.SharesTransferred => SharesTransferred.Read(reader),
            PoolEventKind.WithdrawalRequested or PoolEventKind.WithdrawalOfSharesRequested => WithdrawalRequested.Read(reader),
            PoolEventKind.PoolOpened => PoolOpened.Read(reader),
            PoolEventKind.Deposited => Deposited.Read(reader),
            PoolEventKind.Donated => Donated.Read(reader),
            PoolEventKind.WithdrawalCancelled => WithdrawalCancelled.Read(reader),
            PoolEventKind.WithdrawalsFinalised => WithdrawalsFinalised.Read(reader),
            PoolEventKind.WithdrawalClaimed => WithdrawalClaimed.Read(reader),
            PoolEventKind.ClaimTransferred => ClaimTransferred.Read(reader),
            PoolEventKind.Redeemed => Redeemed.Read(reader),
            PoolEventKind.OperatorRegistered => OperatorRegistered.Read(reader),
            PoolEventKind.OperatorLimitsSet => OperatorLimitsSet.Read(reader),
            PoolEventKind.OperatorStatusChanged => OperatorStatusChanged.Read(reader),
            PoolEventKind.ValidatorsRegistered => ValidatorsRegistered.Read(reader),
            PoolEventKind.StakeAllocated => StakeAllocated.Read(reader),
            PoolEventKind.EpochReported => EpochReported.Read(reader),
            PoolEventKind.ReportConfirmed => ReportConfirmed.Read(reader),
            PoolEventKind.BondPosted => BondPosted.Read(reader),
            PoolEventKind.BondReleased => BondReleased.Read(reader),
            PoolEventKind.InsuranceFunded => InsuranceFunded.Read(reader),
            PoolEventKind.FeesCollected => FeesCollected.Read(reader),
            PoolEventKind.PoolPaused => PoolPaused.Read(reader),
            PoolEventKind.PoolResumed => PoolResumed.Read(reader),
            PoolEventKind.TermsProposed => TermsProposed.Read(reader),
            PoolEventKind.TermsApproved => TermsApproved.Read(reader),
            _ => throw new InvalidOperationException($"The event kind {reader.Kind} is not one of the house pool."),
        };
    }
}
