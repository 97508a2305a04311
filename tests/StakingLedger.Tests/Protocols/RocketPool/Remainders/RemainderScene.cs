using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>A pool at odd numbers, and the divisions that one command in it must have made.</summary>
internal sealed class RemainderScene
{
    public static readonly BigInteger One = BigInteger.Pow(10, 18);
    public static readonly BigInteger Kept = BigInteger.Pow(10, 13);
    public static readonly AccountId Node = RocketPoolBench.Account("node0");
    public static readonly AccountId Minipool = RocketPoolBench.Account("minipool0");

    private readonly List<ExpectedDivision> _expected = [];

    public RocketPoolBench Bench { get; } = new();

    public IReadOnlyList<ExpectedDivision> Expected => _expected;

    public RocketPoolTotals Totals => Bench.Pool.Now.Totals();

    public static BigInteger Number(UInt256 number) => BigInteger.Parse(number.ToString(), null);

    public static BigInteger Number(Amount amount) => Number(amount.Value);

    public BigInteger Setting(RocketPoolSetting setting) => Number(Bench.Pool.Now.ValueOf(setting));

    public BigInteger Share(ShareSeries series) => Number(Bench.Pool.Now.LastShare(series, default));

    /// <summary>Expects a division, and gives its quotient.</summary>
    public BigInteger Divide(RocketPoolDivision division, BigInteger numerator, BigInteger divisor)
    {
        _expected.Add(new ExpectedDivision(division, numerator, divisor));
        return numerator / divisor;
    }

    /// <summary>Ether for 200 users' rETH, and a report that leaves no round number.</summary>
    public RemainderScene Reported()
    {
        Bench.Do("user0", new DepositEther(RocketPoolBench.Ether("200")));
        SubmitBalances report = new(new ReportedBalances(
            1, 1, RocketPoolBench.Ether("213.000000000000000007"), default, RocketPoolBench.Ether("199.9")));
        Bench.Wait(90_000);
        Bench.Do("oracle0", report);
        Bench.Do("oracle1", report);
        Assert.Equal(1UL, Totals.Report.Block);
        return this;
    }

    /// <summary>Two staked validators of one node; a third one, of an odd bond, in prestake.</summary>
    public RemainderScene WithThreeValidators()
    {
        Bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        Bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        Bench.Do("random", new StakeMegapoolValidator(Node, 0));
        Bench.Do("random", new StakeMegapoolValidator(Node, 1));
        Bench.Do("guardian", new ChangeSetting(RocketPoolSetting.ReducedBond, RocketPoolBench.Ether("1.005").Value));
        Bench.Do("node0", new DepositNode(RocketPoolBench.Ether("1.005"), false, RocketPoolBench.Ether("1.005")));
        return this;
    }

    /// <summary>A minipool of 8 ether that stakes.</summary>
    public RemainderScene WithMinipool()
    {
        Bench.Do("mpnode0", new CreateMinipool(Minipool, RocketPoolBench.Ether("8")));
        Bench.Do("random", new AssignDeposits(1));
        Bench.Wait(86_400);
        Bench.Do("mpnode0", new StakeMinipool(Minipool));
        return this;
    }

    /// <summary>Expects the divisions that ether which comes in leads to.</summary>
    public void ExpectIncoming() => Divide(
        RocketPoolDivision.CollateralTarget, Number(Totals.Report.TotalEther) * Setting(RocketPoolSetting.CollateralTarget), One);
}
