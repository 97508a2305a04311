using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The rules of version 1.4, one method for each point on which versions differ or an implementation can go wrong. Another version
/// is another set; every method is pure unless it says otherwise. A rule that divides money hands out the remainder with the
/// quotient.
/// </summary>
internal class RocketPoolRules
{
    /// <summary>Gets the rules of version 1.4.</summary>
    public static RocketPoolRules V14 { get; } = new();

    /// <summary>Gets the rules of version 1.3.1.</summary>
    public static RocketPoolRules V131 { get; } = new RocketPoolRulesV131();

    /// <summary>Gets a value indicating whether a vote is checked for more staking ether than there is.</summary>
    public virtual bool ChecksStakingOnSubmission => true;

    /// <summary>Gets a value indicating whether the rate may move by so much only.</summary>
    public virtual bool LimitsChange => true;

    /// <summary>The rules of a version.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public static RocketPoolRules Of(RocketPoolVersion version) => version switch
    {
        RocketPoolVersion.V131 => V131,
        RocketPoolVersion.V14 => V14,
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "no version of the contracts"),
    };

    /// <summary>The rETH for ether; rounded down.</summary>
    public virtual Quotient Minted(ReportedRate rate, in UInt256 ether) => rate.DividedTokensFor(ether);

    /// <summary>The ether for which a user's deposit mints: without the fee.</summary>
    public virtual Amount MintingPart(Amount value, Amount fee) => value - fee;

    /// <summary>The ether for which withdrawn credit mints: without the fee.</summary>
    public virtual Amount CreditMintingPart(Amount value, Amount fee) => value - fee;

    /// <summary>The ether for burnt rETH: at the reported pair, whatever the supply is now; rounded down.</summary>
    public virtual Quotient Redeemed(ReportedRate rate, in UInt256 tokens, in UInt256 liveSupply) => rate.DividedEtherFor(tokens);

    /// <summary>The ether that waiting validators want.</summary>
    public virtual Amount Capacity(Amount requested, Amount minipools) => requested + minipools;

    /// <summary>Gets a value indicating whether the token contract gets a part of incoming ether.</summary>
    public virtual bool SharesIncoming => true;

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
        ReadOnlySpan<ulong> times, ReadOnlySpan<UInt256> values, ulong since, ulong now, in UInt256 unit, out Quotient made)
    {
        made = ShareHistoryAverage.Divided(times, values, since, now);
        return made.Value * unit;
    }

    /// <summary>Whether all rewards are the node's: before its first validator staked.</summary>
    public virtual bool IsBeforeFirstStake(ulong lastDistribution) => lastDistribution == 0;

    /// <summary>Splits a megapool's rewards: the node has the residual.</summary>
    public virtual MegapoolRewards SplitRewards(
        Amount rewards,
        in UInt256 capitalRatio,
        in UInt256 node,
        in UInt256 voter,
        in UInt256 protocol,
        out MegapoolQuotients made) =>
        MegapoolSplit.Split(rewards, capitalRatio, node, voter, protocol, out made);

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
    public virtual Amount MinipoolRewards(
        Amount rewards, Amount bond, in UInt256 fee, in UInt256 penalty, out MinipoolQuotients made) =>
        MinipoolCapital.SplitRewards(rewards, bond, fee, out made);

    /// <summary>The penalty of a minipool within its cap.</summary>
    public virtual UInt256 MinipoolPenalty(in UInt256 rate, in UInt256 cap) => UInt256.Min(rate, cap);

    /// <summary>The commission of a new minipool.</summary>
    public virtual UInt256 NodeFee(NodeFeeCurve curve, in UInt256 pool, in UInt256 wanted, out NodeFeeQuotients made) =>
        curve.Fee(pool, wanted, out made);

    /// <summary>The RPL that inflation mints: compounded by days, of which each is a division.</summary>
    public virtual UInt256 Inflated(in UInt256 supply, in UInt256 rate, ulong days, List<Quotient> made) =>
        DailyInflation.Minted(supply, rate, days, made);
}
