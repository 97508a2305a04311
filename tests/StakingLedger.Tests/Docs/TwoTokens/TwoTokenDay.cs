using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>One day of the history that both tokens live through.</summary>
/// <param name="Consensus">By how much the consensus balance changes; the loss when <paramref name="IsLoss"/>.</param>
/// <param name="Execution">The execution rewards that are collected.</param>
/// <param name="IsLoss">Whether the consensus balance falls.</param>
internal readonly record struct TwoTokenDay(Amount Consensus, Amount Execution, bool IsLoss = false)
{
    /// <summary>Gets the rewards of which a fee is taken; zero on a day of loss.</summary>
    public Amount Rewards => IsLoss ? Amount.Zero : Consensus + Execution;

    /// <summary>Gets the fee: a tenth, rounded down.</summary>
    public Amount Fee => Amount.FromWei(Rewards.Value / 10);
}
