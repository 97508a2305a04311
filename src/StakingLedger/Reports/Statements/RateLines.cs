using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes the lines of the rate: a step that only completes the one before it shares its line.</summary>
internal sealed class RateLines(HolderShares shares, IncomeBook income)
{
    private StepCause _cause;
    private SignedAmount _assets;
    private SignedAmount _wrapped;
    private bool _isOpen;

    /// <summary>The rate takes a step.</summary>
    public void Step(StatementPeriod period, in RateStep step, Func<StatementLineKind, StatementLine> line)
    {
        if (!_isOpen || !StatementSources.Completes(_cause, step.Cause))
        {
            Flush(period, line);
            (_cause, _isOpen) = (step.Cause, true);
        }

        (Amount before, Amount wrappedBefore) = (shares.Assets, shares.WrappedAssets);
        shares.Reprice(step.After);
        _assets += SignedAmount.Change(before.Value, shares.Assets.Value);
        _wrapped += SignedAmount.Change(wrappedBefore.Value, shares.WrappedAssets.Value);
    }

    /// <summary>Writes the line that is open.</summary>
    public void Flush(StatementPeriod period, Func<StatementLineKind, StatementLine> line)
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        StatementSource source = StatementSources.Of(_cause);
        income.Accrue(period.Income, source, _assets - _wrapped, _wrapped);
        if (!_assets.IsZero)
        {
            period.Add(line(StatementLineKind.Rate) with
            {
                Step = _cause == StepCause.ConsensusPenalty && !_assets.IsNegative ? StepCause.ConsensusRewards : _cause,
                Source = source,
                Assets = _assets,
            });
        }

        (_assets, _wrapped) = (default, default);
    }
}
