using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The pairs with which a pool begins.</summary>
internal static class PoolOpening
{
    /// <summary>The pair that a reported rate has before the first report: one to one, by the defence.</summary>
    public static PricingPair StoredPair(PoolCharter charter) => charter.Defence.Kind switch
    {
        DefenceKind.DeadShares => DeadPair(charter),
        _ => FirstMark(charter),
    };

    /// <summary>The high-water mark before the first report: a price of one.</summary>
    public static PricingPair FirstMark(PoolCharter charter) =>
        new(Amount.FromWei(1), Shares.Of(charter.Defence.VirtualOffset is { } offset ? PoolConversion.VirtualShares(offset) : 1));

    /// <summary>The first pair of the timeline; (0, 0) where a live rate begins with nothing.</summary>
    public static PricingPair FirstPair(PoolCharter charter) => charter.RateSource == RateSource.Reported
        ? StoredPair(charter)
        : PoolConversion.WithVirtual(DeadPair(charter), charter.Defence.VirtualOffset);

    private static PricingPair DeadPair(PoolCharter charter) =>
        new(charter.Defence.DeadAssets, Shares.Of(charter.Defence.DeadAssets.Value));
}
