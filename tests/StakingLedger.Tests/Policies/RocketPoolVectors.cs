using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Vectors of Rocket Pool's minipools and megapools.</summary>
internal static class RocketPoolVectors
{
    internal static void Minipool(PolicyVector v) => Assert.Equal(
        (v.AmountOut("node"), v.AmountOut("user")), Payment(v, UInt256.Zero));

    internal static void MinipoolPenalty(PolicyVector v) => Assert.Equal(
        (v.AmountOut("node"), v.AmountOut("user")),
        Payment(v, UInt256.Min(v.WordIn("penaltyRate"), v.WordIn("maxPenaltyRate"))));

    internal static void MegapoolRewards(PolicyVector v) => Assert.Equal(
        new MegapoolRewards(v.AmountOut("node"), v.AmountOut("voter"), v.AmountOut("protocol"), v.AmountOut("reth")),
        MegapoolSplit.Split(
            v.AmountIn("amount"),
            v.WordIn("capitalRatio"),
            v.WordIn("nodeShare"),
            v.WordIn("voterShare"),
            v.WordIn("protocolShare")));

    internal static void MegapoolDebt(PolicyVector v)
    {
        Amount required = MegapoolBond.Required(
            [Quantities.Ether("4"), Quantities.Ether("8")], Quantities.Ether("4"), v.NumberIn("validatorsAfter"));
        Amount[] after = PolicyVector.Amounts(v.Out("debtAfter"));
        foreach ((int i, Amount before) in PolicyVector.Amounts(v.In("debtBefore")).Index())
        {
            MegapoolExitPayment paid = MegapoolExit.Pay(
                MinipoolCapital.Launch, v.AmountIn("withdrawal"), v.AmountIn("nodeBond"), Amount.Zero, required, before);
            Assert.Equal(after[i], paid.Debt);
        }
    }

    private static (Amount Node, Amount User) Payment(PolicyVector v, UInt256 penaltyRate)
    {
        MinipoolPayment paid = MinipoolCapital.Split(
            v.AmountIn("balance"), v.AmountIn("bond"), v.WordIn("nodeFee"), penaltyRate);
        return (paid.Node, paid.Users);
    }
}
