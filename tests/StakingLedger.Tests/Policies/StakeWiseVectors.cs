using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Vectors of StakeWise vaults.</summary>
internal static class StakeWiseVectors
{
    internal static void DepositCeil(PolicyVector v) => Assert.Equal(
        v.SharesOut("shares"),
        PoolConversion.ToSharesRoundedUp(v.AmountIn("deposit"), v.PairIn("totalAssets", "totalShares")));

    internal static void PartialCheckpoints(PolicyVector v)
    {
        StakeWiseVault vault = AfterTwoFills(v);
        Assert.Equal(Checkpoint(v, "checkpoint1"), vault.Checkpoints[0]);
        Assert.Equal(Checkpoint(v, "checkpoint2"), vault.Checkpoints[1]);

        UInt256[] claimB = [.. PolicyVector.Texts(v.Out("claimB")).Select(UInt256.Parse)];
        Assert.Equal((Amount.FromWei(claimB[0]), claimB[1]), vault.Claim(1_001U, v.WordIn("enterB")));
        Amount claimA = PolicyVector.Amounts(v.Out("claimA"))[0];
        Assert.Equal((claimA, v.WordIn("enterA")), vault.Claim(1U, v.WordIn("enterA")));
    }

    internal static void FinalClaims(PolicyVector v)
    {
        PolicyVector before = PolicyVectors.Named("stakewise.exit.partialCheckpoints");
        StakeWiseVault vault = AfterTwoFills(before);
        (_, UInt256 taken) = vault.Claim(1_001U, before.WordIn("enterB"));
        vault.Enter(Quantities.Of(1_001));
        vault.Fill(vault.Assets);

        Assert.Equal(
            v.AmountOut("claimB"), vault.Claim((UInt256)1_001U + taken, before.WordIn("enterB") - taken).Paid);
        Assert.Equal(v.AmountOut("claimA"), vault.Claim(5_394U, 1_001U).Paid);
        Assert.Equal(v.SharesOut("totalSharesAfter"), vault.Shares);
        Assert.Equal(v.AmountOut("totalAssetsAfter"), vault.Assets);
    }

    internal static void FeeMint(PolicyVector v)
    {
        StakeWiseVault vault = new(v.AmountIn("totalAssets"), v.SharesIn("totalShares"));
        Shares minted = vault.Gain(v.AmountIn("delta"), v.BasisPointsIn("feeBps"));
        Assert.Equal(v.AmountOut("feeAssets"), v.BasisPointsIn("feeBps").Of(v.AmountIn("delta"), Rounding.Down));
        Assert.Equal(v.SharesOut("feeShares"), minted);
        Assert.Equal(v.AmountOut("feeSharesWorth"), PoolConversion.ToAssets(minted, vault.Pair));
    }

    internal static void PenaltyShared(PolicyVector v)
    {
        (Amount exiting, Amount assets) = (v.AmountIn("totalExitingAssets"), v.AmountIn("totalAssets"));
        ExitLoss borne = LossSharing.Share(v.AmountIn("penalty"), assets, Amount.Zero, exiting, Amount.Zero);
        Assert.Equal(v.AmountOut("exitingPenalty"), borne.OnProRata);
        Assert.Equal(v.AmountOut("exitingAfter"), exiting - borne.OnProRata);
        Assert.Equal(v.AmountOut("totalAssetsAfter"), assets - (v.AmountIn("penalty") - borne.Total));
    }

    internal static void PenaltyAllExiting(PolicyVector v)
    {
        Amount exiting = v.AmountIn("totalExitingAssets");
        UInt256 tickets = ExitTickets.Issue(exiting, Amount.Zero, UInt256.Zero);
        ExitLoss borne = LossSharing.Share(
            v.AmountIn("penalty"), v.AmountIn("totalAssets"), Amount.Zero, exiting, Amount.Zero);
        Assert.Equal(v.AmountOut("claim"), ExitTickets.Value(tickets, exiting - borne.OnProRata, tickets));
    }

    /// <summary>The state that the vector describes in words: 11,644 assets, 6,395 shares, one of them queued, 2,598 in cash.</summary>
    private static StakeWiseVault AfterTwoFills(PolicyVector v)
    {
        StakeWiseVault vault = new(Quantities.Wei(11_644), Quantities.Of(6_395));
        vault.Enter(Quantities.Of(1));
        vault.Enter(v.SharesIn("enterA"));
        vault.Enter(v.SharesIn("enterB"));
        vault.Fill(Quantities.Wei(2_598));
        _ = vault.Gain(v.AmountIn("delta2"), BasisPoints.Zero);
        vault.Fill(v.AmountIn("cash2"));
        return vault;
    }

    private static (UInt256 Tickets, Amount Assets) Checkpoint(PolicyVector v, string name)
    {
        string[] texts = PolicyVector.Texts(v.Out(name));
        return (UInt256.Parse(texts[0]), Amount.Parse(texts[1]));
    }
}
