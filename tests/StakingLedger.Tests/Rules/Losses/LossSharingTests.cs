using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Losses;

/// <summary>Losses and cover on exits of the house pool, section 8, items 2 and 4.</summary>
public sealed class LossSharingTests
{
    [Property]
    public void A_loss_and_its_cover_are_shared_by_the_formulas(UInt256 l, UInt256 a, UInt256 e, UInt256 p, UInt256 f)
    {
        UInt256 assets = a >> 128;
        UInt256 escrow = assets.IsZero ? UInt256.Zero : e % (assets + UInt256.One);
        (UInt256 pro, UInt256 fix) = (p >> 128, f >> 128);
        UInt256 bearing = assets - escrow + pro + fix;
        UInt256 loss = l % (bearing + UInt256.One);
        (BigInteger L, BigInteger A, BigInteger E, BigInteger P) =
            ((BigInteger)loss, (BigInteger)assets, (BigInteger)escrow, (BigInteger)pro);

        ExitLoss borne = LossSharing.Share(Wei(loss), Wei(assets), Wei(escrow), Wei(pro), Wei(fix));
        BigInteger onFixed = BigInteger.Max(0, L - (A - E) - P);
        BigInteger rest = L - onFixed;
        BigInteger onPro = P.IsZero ? 0 : BigInteger.Max(rest * P / (A + P), BigInteger.Max(rest - (A - E), 0));
        Assert.Equal(onFixed, (BigInteger)borne.OnFixed.Value);
        Assert.Equal(onPro, (BigInteger)borne.OnProRata.Value);
        Assert.True(onFixed <= (BigInteger)fix && onPro <= P && rest - onPro <= A - E);

        BigInteger c = L.IsZero ? 0 : (BigInteger)l % (L + 1);
        ExitLoss cover = LossSharing.ShareCover(Wei((UInt256)c), Wei(loss), borne);
        BigInteger toFixed = BigInteger.Min(c, onFixed);
        Assert.Equal(toFixed, (BigInteger)cover.OnFixed.Value);
        Assert.Equal(rest.IsZero ? 0 : (c - toFixed) * onPro / rest, (BigInteger)cover.OnProRata.Value);
        Assert.True(cover.OnProRata <= borne.OnProRata);
        Assert.True(cover.Total <= borne.Total);
    }

    [Theory]
    [InlineData(0, 100, 0, 50, 30, 0, 0)]
    [InlineData(10, 100, 0, 50, 30, 0, 3)]
    [InlineData(150, 100, 0, 50, 30, 0, 50)]
    [InlineData(151, 100, 0, 50, 30, 1, 50)]
    [InlineData(180, 100, 0, 50, 30, 30, 50)]
    [InlineData(10, 100, 95, 50, 30, 0, 5)]
    [InlineData(80, 100, 40, 0, 30, 20, 0)]
    [InlineData(5, 0, 0, 0, 30, 5, 0)]
    [InlineData(5, 0, 0, 20, 30, 0, 5)]
    public void Fixed_exits_bear_a_loss_when_all_others_are_exhausted(
        ulong loss, ulong assets, ulong escrow, ulong proRata, ulong fixedExits, ulong onFixed, ulong onProRata) => Assert.Equal(
        new ExitLoss(Wei(onFixed), Wei(onProRata)),
        LossSharing.Share(Wei(loss), Wei(assets), Wei(escrow), Wei(proRata), Wei(fixedExits)));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(20, 20, 0)]
    [InlineData(30, 30, 0)]
    [InlineData(45, 30, 5)]
    [InlineData(180, 30, 50)]
    public void Cover_makes_the_fixed_exits_whole_first_and_then_all_alike(ulong cover, ulong toFixed, ulong toProRata) =>
        Assert.Equal(
            new ExitLoss(Wei(toFixed), Wei(toProRata)),
            LossSharing.ShareCover(Wei(cover), Wei(180), new ExitLoss(Wei(30), Wei(50))));

    [Fact]
    public void A_loss_that_nobody_can_bear_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LossSharing.Share(Wei(181), Wei(100), Wei(0), Wei(50), Wei(30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LossSharing.Share(Wei(1), Wei(100), Wei(101), Wei(50), Wei(30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LossSharing.ShareCover(Wei(11), Wei(10), default));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LossSharing.ShareCover(Wei(10), Wei(10), new ExitLoss(Wei(6), Wei(5))));
    }

    private static Amount Wei(UInt256 wei) => Amount.FromWei(wei);

    private static Amount Wei(ulong wei) => Amount.FromWei(wei);
}
