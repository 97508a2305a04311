using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols;

/// <summary>Collects the steps of a report; each starts where the one before it ended.</summary>
/// <param name="start">The pair before the first step.</param>
internal sealed class StepList(PricingPair start)
{
    private readonly ImmutableArray<RateStep>.Builder _steps = ImmutableArray.CreateBuilder<RateStep>();
    private PricingPair _pair = start;

    /// <summary>A step that adds ether or shares.</summary>
    public void Give(StepCause cause, Amount ether, Shares shares)
    {
        if (!ether.IsZero || !shares.IsZero)
        {
            Add(cause, new PricingPair(_pair.Assets + ether, _pair.Shares + shares));
        }
    }

    /// <summary>A step that takes ether or shares away.</summary>
    public void Take(StepCause cause, Amount ether, Shares shares)
    {
        if (!ether.IsZero || !shares.IsZero)
        {
            Add(cause, new PricingPair(_pair.Assets - ether, _pair.Shares - shares));
        }
    }

    /// <summary>A step to a pair as a whole; none when it is the pair already.</summary>
    public void Set(StepCause cause, PricingPair after)
    {
        if (after != _pair)
        {
            Add(cause, after);
        }
    }

    public ImmutableArray<RateStep> ToImmutable() => _steps.ToImmutable();

    private void Add(StepCause cause, PricingPair after)
    {
        _pair = after;
        _steps.Add(new RateStep(cause, after));
    }
}
