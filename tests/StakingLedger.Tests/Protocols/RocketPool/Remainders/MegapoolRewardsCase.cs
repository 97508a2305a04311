using System.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>Rewards of a megapool over a span in which the capital ratio and all three network shares change.</summary>
internal static class MegapoolRewardsCase
{
    public static RocketPoolEvent Play(RemainderScene scene)
    {
        RocketPoolBench bench = scene.Bench;
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("200")));
        scene.WithThreeValidators();
        ulong since = bench.Pool.Now.ViewMegapool(RemainderScene.Node).LastDistributionTime;
        BigInteger ratioBefore = KeptRatio(scene);
        BigInteger[] before = KeptShares(scene);

        // A locked validator holds distributions up, so that the ratio changes within the span.
        bench.Do("oracle0", new ChallengeExit(RemainderScene.Node, 0));
        bench.Wait(1_000);
        bench.Do("random", new StakeMegapoolValidator(RemainderScene.Node, 2));
        ulong ratioChanged = bench.Time;
        ulong[] changed = new ulong[3];
        Change(0, RocketPoolSetting.NodeCommissionShare, "0.0612345");
        Change(1, RocketPoolSetting.VoterShare, "0.0712345");
        Change(2, RocketPoolSetting.ProtocolShare, "0.0123456");
        bench.Do("oracle0", new NotifyNotExit(RemainderScene.Node, 0));
        Amount rewards = RocketPoolBench.Ether("1.234567890123456789");
        bench.Do("beacon", new FundMegapool(RemainderScene.Node, rewards));
        bench.Wait(777);

        // The distribution is the next command, one second later.
        ulong now = bench.Time + 1;
        BigInteger ratio = Average(RocketPoolDivision.CapitalRatioAverage, ratioBefore, ratioChanged, KeptRatio(scene));
        BigInteger[] after = KeptShares(scene);
        BigInteger node = Average(RocketPoolDivision.NodeShareAverage, before[0], changed[0], after[0]);
        BigInteger voter = Average(RocketPoolDivision.VoterShareAverage, before[1], changed[1], after[1]);
        BigInteger protocol = Average(RocketPoolDivision.ProtocolShareAverage, before[2], changed[2], after[2]);
        BigInteger all = RemainderScene.Number(rewards);
        BigInteger borrowed = all - scene.Divide(RocketPoolDivision.MegapoolOwnPart, all * ratio, RemainderScene.One);
        BigInteger users = RemainderScene.One - node - voter - protocol;
        scene.Divide(RocketPoolDivision.MegapoolRethPart, users * borrowed, RemainderScene.One);
        scene.Divide(RocketPoolDivision.MegapoolVoterPart, voter * borrowed, RemainderScene.One);
        scene.Divide(RocketPoolDivision.MegapoolProtocolPart, protocol * borrowed, RemainderScene.One);
        RocketPoolEvent distributed = bench.Happened("random", new DistributeMegapool(RemainderScene.Node));
        Assert.Equal(now, bench.Time);
        return distributed;

        void Change(int which, RocketPoolSetting setting, string share)
        {
            bench.Wait(333);
            bench.Do("guardian", new ChangeSetting(setting, RocketPoolBench.Ether(share).Value));
            changed[which] = bench.Time;
        }

        BigInteger Average(RocketPoolDivision division, BigInteger old, ulong change, BigInteger recent) =>
            scene.Divide(division, (old * (change - since)) + (recent * (now - change)), now - since) * RemainderScene.Kept;
    }

    private static BigInteger KeptRatio(RemainderScene scene) =>
        RemainderScene.Number(scene.Bench.Pool.Now.ViewMegapool(RemainderScene.Node).CapitalRatio) / RemainderScene.Kept;

    private static BigInteger[] KeptShares(RemainderScene scene) =>
    [
        scene.Share(ShareSeries.Node) / RemainderScene.Kept,
        scene.Share(ShareSeries.Voter) / RemainderScene.Kept,
        scene.Share(ShareSeries.Protocol) / RemainderScene.Kept,
    ];
}
