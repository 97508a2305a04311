using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Reads the command in an event.</summary>
internal static class RocketPoolCommands
{
    /// <summary>The command; the reader stands at its first field.</summary>
    public static IRocketPoolCommand Read(EventReader r) => (RocketPoolEventKind)r.Kind switch
    {
        RocketPoolEventKind.OpenPool => OpenPool.Read(r),
        RocketPoolEventKind.DepositEther => DepositEther.Read(r),
        RocketPoolEventKind.BurnReth => BurnReth.Read(r),
        RocketPoolEventKind.TransferReth => TransferReth.Read(r),
        RocketPoolEventKind.SendEtherToReth => SendEtherToReth.Read(r),
        RocketPoolEventKind.DepositExcessCollateral => DepositExcessCollateral.Read(),
        RocketPoolEventKind.SubmitBalances => SubmitBalances.Read(r),
        RocketPoolEventKind.ExecuteUpdateBalances => ExecuteUpdateBalances.Read(r),
        RocketPoolEventKind.DepositNode => DepositNode.Read(r),
        RocketPoolEventKind.DepositNodeWithCredit => DepositNodeWithCredit.Read(r),
        RocketPoolEventKind.AssignDeposits => AssignDeposits.Read(r),
        RocketPoolEventKind.StakeMegapoolValidator => StakeMegapoolValidator.Read(r),
        RocketPoolEventKind.DissolveMegapoolValidator => DissolveMegapoolValidator.Read(r),
        RocketPoolEventKind.DequeueMegapoolValidator => DequeueMegapoolValidator.Read(r),
        RocketPoolEventKind.FundMegapool => FundMegapool.Read(r),
        RocketPoolEventKind.DistributeMegapool => DistributeMegapool.Read(r),
        RocketPoolEventKind.ClaimMegapool => ClaimMegapool.Read(r),
        RocketPoolEventKind.RepayMegapoolDebt => RepayMegapoolDebt.Read(r),
        RocketPoolEventKind.PenaliseMegapool => PenaliseMegapool.Read(r),
        RocketPoolEventKind.ReduceMegapoolBond => ReduceMegapoolBond.Read(r),
        RocketPoolEventKind.WithdrawCredit => WithdrawCredit.Read(r),
        RocketPoolEventKind.ChallengeExit => ChallengeExit.Read(r),
        RocketPoolEventKind.NotifyNotExit => NotifyNotExit.Read(r),
        RocketPoolEventKind.NotifyExit => NotifyExit.Read(r),
        RocketPoolEventKind.NotifyFinalBalance => NotifyFinalBalance.Read(r),
        RocketPoolEventKind.CreateMinipool => CreateMinipool.Read(r),
        RocketPoolEventKind.StakeMinipool => StakeMinipool.Read(r),
        RocketPoolEventKind.FundMinipool => FundMinipool.Read(r),
        RocketPoolEventKind.DistributeMinipool => DistributeMinipool.Read(r),
        RocketPoolEventKind.BeginUserDistribute => BeginUserDistribute.Read(r),
        RocketPoolEventKind.FinaliseMinipool => FinaliseMinipool.Read(r),
        RocketPoolEventKind.SubmitMinipoolPenalty => SubmitMinipoolPenalty.Read(r),
        RocketPoolEventKind.FundSmoothingPool => FundSmoothingPool.Read(r),
        RocketPoolEventKind.SubmitRewardSnapshot => SubmitRewardSnapshot.Read(r),
        RocketPoolEventKind.ClaimRewards => ClaimRewards.Read(r),
        RocketPoolEventKind.ChangeSetting => ChangeSetting.Read(r),
        _ => throw new LedgerCorruptException(r.Number, "every event has a kind", $"kind {r.Kind}"),
    };
}
