using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>What a report did to the holder.</summary>
/// <param name="Pre">The pair before it.</param>
/// <param name="Post">The pair after it.</param>
/// <param name="Held">The holder's shares or tokens, which a report never changes.</param>
internal sealed record TwoTokenReport(PricingPair Pre, PricingPair Post, UInt256 Held)
{
    /// <summary>Gets what the holder has before it, in wei.</summary>
    public UInt256 Before => Worth(Pre);

    /// <summary>Gets what the holder has after it, in wei.</summary>
    public UInt256 After => Worth(Post);

    /// <summary>Gets the thousandths of a wei that the floor of <see cref="After"/> drops.</summary>
    public UInt256 Dropped => FullMath.MulMod(Held, Post.Assets.Value, Post.Shares.Value) * 1_000UL / Post.Shares.Value;

    private UInt256 Worth(PricingPair pair) => FullMath.MulDiv(Held, pair.Assets.Value, pair.Shares.Value, Rounding.Down);
}
