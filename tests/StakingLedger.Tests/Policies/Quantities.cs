using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Short ways to write what the worked examples are made of.</summary>
internal static class Quantities
{
    internal static Amount Ether(string ether) => Amount.FromEther(ether);

    internal static Amount Wei(string wei) => Amount.Parse(wei);

    internal static Amount Wei(ulong wei) => Amount.FromWei(wei);

    internal static Shares Of(string shares) => Shares.Parse(shares);

    internal static Shares Of(ulong shares) => Shares.Of(shares);

    internal static Shares SharesOf(Amount amount) => Shares.Of(amount.Value);

    internal static PricingPair Pair(Amount assets, Shares shares) => new(assets, shares);

    internal static PricingPair Pair(string assets, string shares) => new(Wei(assets), Of(shares));
}
