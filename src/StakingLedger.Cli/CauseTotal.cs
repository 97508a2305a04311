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

    /// <summary>Prints what each cause did.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="causes">The causes.</param>
    /// <param name="asset">What the assets are called.</param>
    /// <param name="amount">How an amount is shown.</param>
    /// <param name="count">How shares are shown.</param>
    public static void Print(
        Sheet sheet, IEnumerable<CauseTotal> causes, string asset, Func<Amount, string> amount, Func<Shares, string> count) => sheet.Table(
        "Why the pool changed",
        ["cause", "source", "steps", asset, "shares"],
        causes.Select(c => new[]
        {
            NumberText.Words(c.Cause),
            c.Cause.Source() == RewardSource.None ? string.Empty : c.Cause.Source().ToString().ToLowerInvariant(),
            NumberText.Count(c.Steps),
            NumberText.Change(amount(c.AssetsIn), c.AssetsIn.IsZero, amount(c.AssetsOut), c.AssetsOut.IsZero),
            NumberText.Change(count(c.SharesIn), c.SharesIn.IsZero, count(c.SharesOut), c.SharesOut.IsZero),
        }));

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
