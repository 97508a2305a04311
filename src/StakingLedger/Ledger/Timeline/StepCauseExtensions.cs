namespace StakingLedger.Ledger;

/// <summary>Sorts causes by where the money came from.</summary>
public static class StepCauseExtensions
{
    /// <summary>
    /// The source of a step with this cause; <see cref="RewardSource.None"/> where it is neither reward nor penalty.
    /// </summary>
    /// <param name="cause">The cause.</param>
    public static RewardSource Source(this StepCause cause) => cause switch
    {
        StepCause.ConsensusRewards or StepCause.ConsensusPenalty or StepCause.WithdrawalVaultCollected
            or StepCause.Slashing => RewardSource.Consensus,
        StepCause.ExecutionRewards => RewardSource.Execution,
        StepCause.Incentives or StepCause.Donation => RewardSource.Incentives,
        StepCause.CoverBurnt or StepCause.BondCover or StepCause.InsuranceCover => RewardSource.Cover,
        StepCause.PairReported or StepCause.Unattributed => RewardSource.Unattributed,
        _ => RewardSource.None,
    };

    /// <summary>Whether this is a cause that a step may have.</summary>
    internal static bool IsCause(this StepCause cause) => cause is > StepCause.None and <= StepCause.ExitCancelled;
}
