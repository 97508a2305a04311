using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What one cause did to the pricing pair, over all its steps.</summary>
internal sealed record CauseTotal(StepCause Cause)
{
    /// <summary>Gets how many steps there were.</summary>
    public long Steps { get; init; }

    /// <summary>Gets the ether that came in.</summary>
    public Amount EtherIn { get; init; }

    /// <summary>Gets the ether that went out.</summary>
    public Amount EtherOut { get; init; }

    /// <summary>Gets the shares that were added.</summary>
    public Shares SharesIn { get; init; }

    /// <summary>Gets the shares that were taken away.</summary>
    public Shares SharesOut { get; init; }

    /// <summary>One step more.</summary>
    public CauseTotal Plus(in PricingPair before, in PricingPair after) => this with
    {
        Steps = Steps + 1,
        EtherIn = after.Assets > before.Assets ? EtherIn + (after.Assets - before.Assets) : EtherIn,
        EtherOut = after.Assets < before.Assets ? EtherOut + (before.Assets - after.Assets) : EtherOut,
        SharesIn = after.Shares > before.Shares ? SharesIn + (after.Shares - before.Shares) : SharesIn,
        SharesOut = after.Shares < before.Shares ? SharesOut + (before.Shares - after.Shares) : SharesOut,
    };
}
