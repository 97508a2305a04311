using System.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>A case for every division: a scene, the divisions written down by hand, and the event that must carry them.</summary>
internal static class RemainderCases
{
    private static readonly (string Name, Func<RemainderScene, RocketPoolEvent> Play)[] All =
    [
        ("deposit", Deposit),
        ("burn", Burn),
        ("credit", Credit),
        ("excess collateral", ExcessCollateral),
        ("minipool rewards", MinipoolRewards),
        ("minipool capital with a penalty", MinipoolCapital),
        ("commission on the side of surplus", CommissionOfSurplus),
        ("commission on the side of lack", CommissionOfLack),
        ("network share", NetworkShares),
        ("capital ratio", CapitalRatio),
        ("megapool rewards", MegapoolRewards),
        ("inflation", Inflation),
    ];

    public static IEnumerable<string> Names => All.Select(static c => c.Name);

    public static RocketPoolEvent Play(string name, RemainderScene scene) =>
        All.Single(c => string.Equals(c.Name, name, StringComparison.Ordinal)).Play(scene);

    private static RocketPoolEvent Deposit(RemainderScene scene)
    {
        scene.Reported();
        Amount value = RocketPoolBench.Ether("3.000000000000001234");
        BigInteger fee = scene.Divide(
            RocketPoolDivision.DepositFee,
            RemainderScene.Number(value) * scene.Setting(RocketPoolSetting.DepositFee),
            RemainderScene.One);
        scene.Divide(
            RocketPoolDivision.Mint,
            (RemainderScene.Number(value) - fee) * RemainderScene.Number(scene.Totals.Report.RethSupply),
            RemainderScene.Number(scene.Totals.Report.TotalEther));
        scene.ExpectIncoming();
        return scene.Bench.Happened("user1", new DepositEther(value));
    }

    private static RocketPoolEvent Burn(RemainderScene scene)
    {
        scene.Reported();
        Amount tokens = RocketPoolBench.Ether("1.000000000000000321");
        scene.Divide(
            RocketPoolDivision.Burn,
            RemainderScene.Number(tokens) * RemainderScene.Number(scene.Totals.Report.TotalEther),
            RemainderScene.Number(scene.Totals.Report.RethSupply));
        return scene.Bench.Happened("user0", new BurnReth(tokens));
    }

    private static RocketPoolEvent Credit(RemainderScene scene)
    {
        scene.Reported();
        scene.Bench.Do("guardian", new ChangeSetting(RocketPoolSetting.AssignEnabled, 0UL));
        scene.Bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        scene.Bench.Do("node0", new DequeueMegapoolValidator(RemainderScene.Node, 0));
        Amount value = RocketPoolBench.Ether("1.000000000000004321");
        BigInteger fee = scene.Divide(
            RocketPoolDivision.CreditFee,
            RemainderScene.Number(value) * scene.Setting(RocketPoolSetting.DepositFee),
            RemainderScene.One);
        scene.Divide(
            RocketPoolDivision.CreditMint,
            (RemainderScene.Number(value) - fee) * RemainderScene.Number(scene.Totals.Report.RethSupply),
            RemainderScene.Number(scene.Totals.Report.TotalEther));
        return scene.Bench.Happened("node0", new WithdrawCredit(value));
    }

    private static RocketPoolEvent ExcessCollateral(RemainderScene scene)
    {
        scene.Reported();
        scene.Bench.Do("user2", new SendEtherToReth(RocketPoolBench.Ether("71.000000000000000111")));
        BigInteger ether = RemainderScene.Number(scene.Totals.RethEther);
        BigInteger value = scene.Divide(
            RocketPoolDivision.RethValue,
            RemainderScene.Number(scene.Totals.RethSupply) * RemainderScene.Number(scene.Totals.Report.TotalEther),
            RemainderScene.Number(scene.Totals.Report.RethSupply));
        BigInteger rate = scene.Divide(RocketPoolDivision.CollateralRate, RemainderScene.One * ether, value);
        scene.Divide(RocketPoolDivision.CollateralKept, ether * scene.Setting(RocketPoolSetting.CollateralTarget), rate);
        scene.ExpectIncoming();
        return scene.Bench.Happened("user3", new DepositExcessCollateral());
    }

    private static RocketPoolEvent MinipoolRewards(RemainderScene scene)
    {
        scene.Reported().WithMinipool();
        Amount rewards = RocketPoolBench.Ether("1.234567890123456789");
        scene.Bench.Do("beacon", new FundMinipool(RemainderScene.Minipool, rewards));
        ExpectMinipoolRewards(scene, RemainderScene.Number(rewards));
        return scene.Bench.Happened("mpnode0", new DistributeMinipool(RemainderScene.Minipool, RewardsOnly: true));
    }

    private static RocketPoolEvent MinipoolCapital(RemainderScene scene)
    {
        scene.Reported().WithMinipool();
        scene.Bench.Do(
            "guardian", new ChangeSetting(RocketPoolSetting.PenaltyPerRate, RocketPoolBench.Ether("0.123456789012345678").Value));
        for (ulong block = 1; block <= 3; block++)
        {
            scene.Bench.Do("oracle0", new SubmitMinipoolPenalty(RemainderScene.Minipool, block));
            scene.Bench.Do("oracle1", new SubmitMinipoolPenalty(RemainderScene.Minipool, block));
        }

        Amount excess = RocketPoolBench.Ether("0.234567890123456781");
        scene.Bench.Do("beacon", new FundMinipool(RemainderScene.Minipool, RocketPoolBench.Ether("32") + excess));
        BigInteger node = (8 * RemainderScene.One) + ExpectMinipoolRewards(scene, RemainderScene.Number(excess));
        scene.Divide(
            RocketPoolDivision.MinipoolPenalty,
            node * RemainderScene.Number(RocketPoolBench.Ether("0.123456789012345678")),
            RemainderScene.One);
        scene.Bench.Wait(86_400);
        scene.Bench.Do("guardian", new ChangeSetting(RocketPoolSetting.CollateralTarget, RocketPoolBench.Ether("0.5").Value));
        return scene.Bench.Happened("mpnode0", new DistributeMinipool(RemainderScene.Minipool, RewardsOnly: false));
    }

    private static BigInteger ExpectMinipoolRewards(RemainderScene scene, BigInteger rewards)
    {
        BigInteger onBond = scene.Divide(
            RocketPoolDivision.MinipoolNodePart, rewards * 8 * RemainderScene.One, 32 * RemainderScene.One);
        BigInteger fee = RemainderScene.Number(scene.Bench.Pool.Now.ViewMinipool(RemainderScene.Minipool).NodeFee);
        return onBond + scene.Divide(RocketPoolDivision.MinipoolCommission, (rewards - onBond) * fee, RemainderScene.One);
    }

    private static RocketPoolEvent CommissionOfSurplus(RemainderScene scene)
    {
        scene.Bench.Do("user0", new DepositEther(RocketPoolBench.Ether("70.123456789012345678")));
        BigInteger cube = ExpectRoot(scene, RemainderScene.Number(scene.Totals.PoolEther));
        scene.Divide(
            RocketPoolDivision.CommissionCurve,
            (scene.Setting(RocketPoolSetting.NodeFeeMaximum) - scene.Setting(RocketPoolSetting.NodeFeeTarget)) * cube,
            RemainderScene.One);
        return scene.Bench.Happened("mpnode0", new CreateMinipool(RemainderScene.Minipool, RocketPoolBench.Ether("8")));
    }

    private static RocketPoolEvent CommissionOfLack(RemainderScene scene)
    {
        scene.Bench.Do("guardian", new ChangeSetting(RocketPoolSetting.AssignEnabled, 0UL));
        scene.Bench.Do(
            "guardian", new ChangeSetting(RocketPoolSetting.NodeFeeDemandRange, RocketPoolBench.Ether("161.000000000000000003").Value));
        for (int i = 1; i <= 3; i++)
        {
            scene.Bench.Do("mpnode0", new CreateMinipool(RocketPoolBench.Account($"minipool{i}"), RocketPoolBench.Ether("8")));
        }

        BigInteger cube = ExpectRoot(scene, (93 * RemainderScene.One) - RemainderScene.Number(scene.Totals.PoolEther));
        scene.Divide(
            RocketPoolDivision.CommissionCurve,
            (scene.Setting(RocketPoolSetting.NodeFeeTarget) - scene.Setting(RocketPoolSetting.NodeFeeMinimum))
                * (RemainderScene.One - cube),
            RemainderScene.One);
        return scene.Bench.Happened("mpnode0", new CreateMinipool(RemainderScene.Minipool, RocketPoolBench.Ether("8")));
    }

    private static BigInteger ExpectRoot(RemainderScene scene, BigInteger demand)
    {
        BigInteger part = scene.Divide(
            RocketPoolDivision.CommissionDemand,
            demand * RemainderScene.One,
            scene.Setting(RocketPoolSetting.NodeFeeDemandRange));
        BigInteger root = scene.Divide(RocketPoolDivision.CommissionRoot, part, BigInteger.Pow(10, 12));
        return BigInteger.Pow(root, 3);
    }

    private static RocketPoolEvent NetworkShares(RemainderScene scene)
    {
        scene.Bench.Do("guardian", new ChangeSetting(RocketPoolSetting.ProtocolShare, RocketPoolBench.Ether("0.012345678").Value));
        BigInteger adder = RemainderScene.Number(RocketPoolBench.Ether("0.009876543219876543"));
        scene.Divide(
            RocketPoolDivision.NodeShareKept,
            scene.Setting(RocketPoolSetting.NodeCommissionShare) + adder,
            RemainderScene.Kept);
        scene.Divide(
            RocketPoolDivision.VoterShareKept, scene.Setting(RocketPoolSetting.VoterShare) - adder, RemainderScene.Kept);
        return scene.Bench.Happened(
            "guardian",
            new ChangeSetting(RocketPoolSetting.SecurityCouncilAdder, RocketPoolBench.Ether("0.009876543219876543").Value));
    }

    private static RocketPoolEvent CapitalRatio(RemainderScene scene)
    {
        scene.Bench.Do("user0", new DepositEther(RocketPoolBench.Ether("200")));
        scene.WithThreeValidators();
        BigInteger ratio = scene.Divide(
            RocketPoolDivision.CapitalRatio,
            RemainderScene.Number(RocketPoolBench.Ether("9.005")) * RemainderScene.One,
            96 * RemainderScene.One);
        scene.Divide(RocketPoolDivision.CapitalRatioKept, ratio, RemainderScene.Kept);
        return scene.Bench.Happened("random", new StakeMegapoolValidator(RemainderScene.Node, 2));
    }

    private static RocketPoolEvent MegapoolRewards(RemainderScene scene) => MegapoolRewardsCase.Play(scene);

    private static RocketPoolEvent Inflation(RemainderScene scene)
    {
        RocketPoolBench bench = scene.Bench;
        OpeningInflation inflation = bench.Pool.Now.RplInflation;
        bench.Wait(inflation.Start - bench.Time + (3 * 86_400) + 7);
        SubmitRewardSnapshot interval = new(0, default, 1, default, default, default, default, [default], [default], [default]);
        bench.Do("oracle0", interval);
        BigInteger supply = RemainderScene.Number(bench.Pool.Ledger.Shares(RocketPoolTokens.Rpl).Total);
        for (int day = 0; day < 3; day++)
        {
            supply = scene.Divide(
                RocketPoolDivision.RplInflation, supply * RemainderScene.Number(inflation.Rate), RemainderScene.One);
        }

        return bench.Happened("oracle1", interval);
    }
}
