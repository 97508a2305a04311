using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The rules of version 1.4, one method for each point on which versions differ or an implementation can go wrong. Another version
/// is another set; every method is pure unless it says otherwise.
/// </summary>
internal class RocketPoolRules
{
    /// <summary>Gets the rules of version 1.4.</summary>
    public static RocketPoolRules V14 { get; } = new();

    /// <summary>The rETH for ether; rounded down.</summary>
    public virtual UInt256 Minted(ReportedRate rate, in UInt256 ether) => rate.TokensFor(ether);

    /// <summary>The ether for which a user's deposit mints: without the fee.</summary>
    public virtual Amount MintingPart(Amount value, Amount fee) => value - fee;

    /// <summary>The ether for which withdrawn credit mints: without the fee.</summary>
    public virtual Amount CreditMintingPart(Amount value, Amount fee) => value - fee;

    /// <summary>The ether for burnt rETH: at the reported pair, whatever the supply is now; rounded down.</summary>
    public virtual UInt256 Redeemed(ReportedRate rate, in UInt256 tokens, in UInt256 liveSupply) => rate.EtherFor(tokens);

    /// <summary>The ether that waiting validators want.</summary>
    public virtual Amount Capacity(Amount requested, Amount minipools) => requested + minipools;

    /// <summary>The value of rETH by which the token's share of incoming ether is measured: the reported one.</summary>
    public virtual UInt256 CollateralBase(in UInt256 reported, in UInt256 live) => reported;

    /// <summary>What of incoming ether goes to the token contract; recycled ether may bounce straight back.</summary>
    public virtual Amount ToCollateral(Amount incoming, Amount lacking, bool isRecycled) => Amount.Min(incoming, lacking);

    /// <summary>The ether by which assignments are counted: all that came in.</summary>
    public virtual Amount AssigningPart(Amount incoming, Amount toCollateral) => incoming;

    /// <summary>Whether a turn is the express queue's.</summary>
    public virtual bool IsExpressTurn(ulong turn, ulong rate) => ExpressTurn.IsExpress(turn, rate);

    /// <summary>Whether a member has voted: a vote that was reverted does not count.</summary>
    public virtual bool HasVoted(bool isRecorded, in AccountId member, in UInt256 subject) => isRecorded;

    /// <summary>When the next report is allowed: after 95 hundredths of the interval.</summary>
    public virtual UInt256 EarliestReport(in UInt256 last, in UInt256 frequency) => last + (frequency * 95UL / 100UL);

    /// <summary>Whether the rate may move by so much; otherwise the report is refused, not clamped.</summary>
    public virtual bool MayChange(in UInt256 change, in UInt256 limit) => change <= limit;

    /// <summary>The unit in which a share's history is kept: five decimals.</summary>
    public virtual UInt256 UnitOf(ShareSeries series) => ShareHistoryAverage.Unit;

    /// <summary>The average of a share since a moment, in the unit of its history.</summary>
    public virtual UInt256 Average(
        ReadOnlySpan<ulong> times, ReadOnlySpan<UInt256> values, ulong since, ulong now, in UInt256 unit) =>
        ShareHistoryAverage.Over(times, values, since, now) * unit;

    /// <summary>Whether all rewards are the node's: before its first validator staked.</summary>
    public virtual bool IsBeforeFirstStake(ulong lastDistribution) => lastDistribution == 0;

    /// <summary>Splits a megapool's rewards: the node has the residual.</summary>
    public virtual MegapoolRewards SplitRewards(
        Amount rewards, in UInt256 capitalRatio, in UInt256 node, in UInt256 voter, in UInt256 protocol) =>
        MegapoolSplit.Split(rewards, capitalRatio, node, voter, protocol);

    /// <summary>What a claim repays before it pays.</summary>
    public virtual Amount RepaidByClaim(Amount refund, Amount debt) => Amount.Min(refund, debt);

    /// <summary>What a dissolved validator adds to the debt.</summary>
    public virtual Amount DissolvePenalty(Amount setting) => setting;

    /// <summary>Whether locked validators hold distributions up.</summary>
    public virtual bool IsHeldUp(ulong lockedValidators) => lockedValidators > 0;

    /// <summary>Whose capital leaves with a validator.</summary>
    public virtual CapitalDispersal Dispersal(Amount value, Amount bond, Amount queuedBond, Amount requiredAfter) =>
        CapitalDispersal.Of(value, bond, queuedBond, requiredAfter);

    /// <summary>What of a final balance is left for distribution as rewards: nothing, the users get all above the deposit.</summary>
    public virtual Amount RewardsInExit(Amount balance, Amount deposit) => Amount.Zero;

    /// <summary>Whether a minipool's balance is rewards and no capital: below 8 ether.</summary>
    public virtual bool IsRewardsOnly(Amount balance) => balance < MinipoolCapital.RewardsOnlyBelow;

    /// <summary>The node's part of a minipool's rewards, on which a penalty has no effect.</summary>
    public virtual Amount MinipoolRewards(Amount rewards, Amount bond, in UInt256 fee, in UInt256 penalty) =>
        MinipoolCapital.SplitRewards(rewards, bond, fee);

    /// <summary>The penalty of a minipool within its cap.</summary>
    public virtual UInt256 MinipoolPenalty(in UInt256 rate, in UInt256 cap) => UInt256.Min(rate, cap);

    /// <summary>The commission of a new minipool.</summary>
    public virtual UInt256 NodeFee(NodeFeeCurve curve, in UInt256 pool, in UInt256 wanted) => curve.Fee(pool, wanted);

    /// <summary>The RPL that inflation mints: compounded by days.</summary>
    public virtual UInt256 Inflated(in UInt256 supply, in UInt256 rate, ulong days) => DailyInflation.Minted(supply, rate, days);
}
