using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What one cause did to the pricing pair, over all its steps.</summary>
internal sealed record CauseTotal(StepCause Cause)
{
    /// <summary>Gets how many steps there were.</summary>
    public long Steps { get; init; }

    /// <summary>Gets the assets that came in.</summary>
    public Amount AssetsIn { get; init; }

    /// <summary>Gets the assets that went out.</summary>
    public Amount AssetsOut { get; init; }

    /// <summary>Gets the shares that were added.</summary>
    public Shares SharesIn { get; init; }

    /// <summary>Gets the shares that were taken away.</summary>
    public Shares SharesOut { get; init; }

    /// <summary>What each cause did to a timeline's pair, in the order of the causes.</summary>
    public static IReadOnlyList<CauseTotal> Of(Timeline timeline)
    {
        SortedDictionary<StepCause, CauseTotal> causes = [];
        for (int place = 0; place < timeline.Count; place++)
        {
            RateStep step = timeline[place];
            CauseTotal total = causes.GetValueOrDefault(step.Cause) ?? new CauseTotal(step.Cause);
            causes[step.Cause] = total.Plus(timeline.PairBefore(place), step.After);
        }

        return [.. causes.Values];
    }

    /// <summary>One step more.</summary>
    public CauseTotal Plus(in PricingPair before, in PricingPair after) => this with
    {
        Steps = Steps + 1,
        AssetsIn = after.Assets > before.Assets ? AssetsIn + (after.Assets - before.Assets) : AssetsIn,
        AssetsOut = after.Assets < before.Assets ? AssetsOut + (before.Assets - after.Assets) : AssetsOut,
        SharesIn = after.Shares > before.Shares ? SharesIn + (after.Shares - before.Shares) : SharesIn,
        SharesOut = after.Shares < before.Shares ? SharesOut + (before.Shares - after.Shares) : SharesOut,
    };
}
