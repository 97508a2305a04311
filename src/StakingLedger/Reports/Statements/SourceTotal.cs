using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a source gave and took in a period. The two are never netted: a loss is no negative gain.</summary>
/// <param name="Source">The source.</param>
/// <param name="Gains">The sum of the gains.</param>
/// <param name="Losses">The sum of the losses.</param>
public readonly record struct SourceTotal(StatementSource Source, Amount Gains, Amount Losses)
{
    /// <summary>Gets the gains less the losses.</summary>
    public SignedAmount Net => SignedAmount.Change(Losses.Value, Gains.Value);

    internal SourceTotal Plus(SignedAmount change) => change.IsNegative
        ? this with { Losses = Losses + Amount.FromWei(change.Magnitude) }
        : this with { Gains = Gains + Amount.FromWei(change.Magnitude) };
}
