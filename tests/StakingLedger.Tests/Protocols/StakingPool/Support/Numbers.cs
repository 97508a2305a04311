using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Short ways to write numbers down in tests.</summary>
internal static class Numbers
{
    /// <summary>The largest amount that a command may name: 2^128 − 1.</summary>
    public static readonly Amount MaxAssets = Amount.FromWei((UInt256)UInt128.MaxValue);

    public static Amount Wei(UInt256 wei) => Amount.FromWei(wei);

    public static Amount Wei(string wei) => Amount.Parse(wei);

    public static Amount Ether(string ether) => Amount.FromEther(ether);

    public static Shares Sh(UInt256 shares) => Shares.Of(shares);

    public static Shares Sh(string shares) => Shares.Parse(shares);

    public static BasisPoints Bp(int value) => BasisPoints.FromValue(value);

    public static PricingPair PairOf(UInt256 assets, UInt256 shares) => new(Amount.FromWei(assets), Shares.Of(shares));

    public static OperatorId Op(ulong id) => OperatorId.From(id);

    public static ValidatorId Val(ulong id) => ValidatorId.From(id);

    public static RequestId Req(ulong id) => RequestId.From(id);

    public static EpochNumber Ep(ulong epoch) => EpochNumber.From(epoch);
}
