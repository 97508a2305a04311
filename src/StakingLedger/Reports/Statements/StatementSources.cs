using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>Sorts the steps of the rate.</summary>
internal static class StatementSources
{
    /// <summary>How many sources there are, none included.</summary>
    public const int Count = (int)StatementSource.Dealings + 1;

    /// <summary>Where the change by a step came from.</summary>
    public static StatementSource Of(StepCause cause) => cause switch
    {
        StepCause.Slashing => StatementSource.Slashing,
        StepCause.FeeSharesMinted or StepCause.FeesWithheld => StatementSource.Fees,
        StepCause.BadDebtInternalised => StatementSource.BadDebt,
        _ => cause.Source() switch
        {
            RewardSource.Consensus => StatementSource.Consensus,
            RewardSource.Execution => StatementSource.Execution,
            RewardSource.Incentives => StatementSource.Incentives,
            RewardSource.Cover => StatementSource.Cover,
            RewardSource.Unattributed => StatementSource.Unattributed,
            _ => StatementSource.Dealings,
        },
    };

    /// <summary>Whether a step is one of an oracle's report.</summary>
    public static bool IsOfReport(StepCause cause) => cause is StepCause.ConsensusRewards or StepCause.ConsensusPenalty
        or StepCause.WithdrawalVaultCollected or StepCause.ExecutionRewards or StepCause.Slashing or StepCause.FeeSharesMinted
        or StepCause.FeesWithheld or StepCause.PairReported or StepCause.BondCover or StepCause.InsuranceCover;

    /// <summary>
    /// Whether the step says what became of ether that the step before it counted as lost: validators paid it out, and the vault that
    /// it reached is collected. Only the two together are a reward or a penalty.
    /// </summary>
    public static bool Completes(StepCause before, StepCause step) => step is StepCause.WithdrawalVaultCollected
        && (before is StepCause.ConsensusPenalty or StepCause.ConsensusRewards);
}
