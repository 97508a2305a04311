using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>The rules of version 1.4 with one of them broken, for each row of the histories' table of mistakes.</summary>
internal static class BrokenRocketPoolRules
{
    private static readonly (string Row, Func<RocketPoolRules> Make)[] Rows =
    [
        ("mint rounds up", static () => new MintRoundsUp()),
        ("mint at gross value (no fee)", static () => new MintAtGross()),
        ("burn priced from exchangeRate", static () => new BurnFromRate()),
        ("burn uses live supply", static () => new BurnAtLiveSupply()),
        ("average not truncated to 1e-5", static () => new FullAverage()),
        ("shares kept at full precision", static () => new FullShares()),
        ("capital ratio full precision", static () => new FullCapitalRatio()),
        ("current shares instead of average", static () => new CurrentShares()),
        ("split residual to rETH", static () => new ResidualToReth()),
        ("claim pays before debt", static () => new ClaimPaysFirst()),
        ("dissolve has no debt penalty", static () => new FreeDissolve()),
        ("credit mint without fee", static () => new CreditWithoutFee()),
        ("recycled collateral never bounces", static () => new NoBounce()),
        ("locked megapool still distributes", static () => new LockedDistributes()),
        ("minipool commission on total", static () => new CommissionOnTotal()),
        ("minipool penalty ignored", static () => new NoMinipoolPenalty()),
        ("penalty also below 8 ETH", static () => new PenaltyOnRewards()),
        ("no 8 ETH cliff", static () => new NoCliff()),
        ("deposit shortfall uses live value", static () => new LiveShortfall()),
        ("excess ignores requestedTotal", static () => new ExcessIgnoresRequests()),
        ("failed vote is recorded", static () => new FailedVotesCount()),
        ("100% interval instead of 95%", static () => new WholeInterval()),
        ("delta clamps instead of reverting", static () => new NoDeltaRevert()),
        ("first-stake pre-rewards split", static () => new SplitBeforeStake()),
        ("exit surplus split as rewards", static () => new SurplusIsRewards()),
        ("dispersal ignores queued bond", static () => new DispersalWithoutQueue()),
        ("express every turn", static () => new AlwaysExpress()),
        ("assign scaling by vault part", static () => new AssignByVaultPart()),
        ("inflation single power", static () => new SinglePower()),
        ("node fee linear curve", static () => new LinearFee()),
    ];

    public static IEnumerable<string> Names => Rows.Select(static row => row.Row);

    public static RocketPoolRules Make(string row) =>
        Rows.Single(r => string.Equals(r.Row, row, StringComparison.Ordinal)).Make();

    private sealed class MintRoundsUp : RocketPoolRules
    {
        public override Quotient Minted(ReportedRate rate, in UInt256 ether) => Quotient.Exact(
            rate.Supply.IsZero ? ether : FullMath.MulDiv(ether, rate.Supply, rate.Ether, Rounding.Up));
    }

    private sealed class MintAtGross : RocketPoolRules
    {
        public override Amount MintingPart(Amount value, Amount fee) => value;
    }

    private sealed class BurnFromRate : RocketPoolRules
    {
        public override Quotient Redeemed(ReportedRate rate, in UInt256 tokens, in UInt256 liveSupply) =>
            Quotient.Of(tokens, rate.EtherFor(ReportedRate.One), ReportedRate.One);
    }

    private sealed class BurnAtLiveSupply : RocketPoolRules
    {
        public override Quotient Redeemed(ReportedRate rate, in UInt256 tokens, in UInt256 liveSupply) =>
            rate.Supply.IsZero ? Quotient.Exact(tokens) : Quotient.Of(tokens, rate.Ether, liveSupply);
    }

    private sealed class FullAverage : RocketPoolRules
    {
        public override UInt256 Average(
            ReadOnlySpan<ulong> times, ReadOnlySpan<UInt256> values, ulong since, ulong now, in UInt256 unit, out Quotient made)
        {
            UInt256[] scaled = [.. values];
            for (int i = 0; i < scaled.Length; i++)
            {
                scaled[i] *= unit;
            }

            return base.Average(times, scaled, since, now, UInt256.One, out made);
        }
    }

    private sealed class FullShares : RocketPoolRules
    {
        public override UInt256 UnitOf(ShareSeries series) => UInt256.One;
    }

    private sealed class FullCapitalRatio : RocketPoolRules
    {
        public override UInt256 UnitOf(ShareSeries series) =>
            series == ShareSeries.CapitalRatio ? UInt256.One : base.UnitOf(series);
    }

    private sealed class CurrentShares : RocketPoolRules
    {
        public override UInt256 Average(
            ReadOnlySpan<ulong> times, ReadOnlySpan<UInt256> values, ulong since, ulong now, in UInt256 unit, out Quotient made)
        {
            made = default;
            return values.IsEmpty ? default : values[^1] * unit;
        }
    }

    private sealed class ResidualToReth : RocketPoolRules
    {
        public override MegapoolRewards SplitRewards(
            Amount rewards,
            in UInt256 capitalRatio,
            in UInt256 node,
            in UInt256 voter,
            in UInt256 protocol,
            out MegapoolQuotients made)
        {
            MegapoolRewards parts = base.SplitRewards(rewards, capitalRatio, node, voter, protocol, out made);
            UInt256 own = rewards.Value * capitalRatio / ReportedRate.One;
            Amount nodePart = Amount.FromWei(own + ((rewards.Value - own) * node / ReportedRate.One));
            return parts with { Node = nodePart, Users = rewards - nodePart - parts.Voters - parts.Protocol };
        }
    }

    private sealed class ClaimPaysFirst : RocketPoolRules
    {
        public override Amount RepaidByClaim(Amount refund, Amount debt) => Amount.Zero;
    }

    private sealed class FreeDissolve : RocketPoolRules
    {
        public override Amount DissolvePenalty(Amount setting) => Amount.Zero;
    }

    private sealed class CreditWithoutFee : RocketPoolRules
    {
        public override Amount CreditMintingPart(Amount value, Amount fee) => value;
    }

    private sealed class NoBounce : RocketPoolRules
    {
        public override Amount ToCollateral(Amount incoming, Amount lacking, bool isRecycled) =>
            isRecycled ? Amount.Zero : base.ToCollateral(incoming, lacking, isRecycled);
    }

    private sealed class LockedDistributes : RocketPoolRules
    {
        public override bool IsHeldUp(ulong lockedValidators) => false;
    }

    private sealed class CommissionOnTotal : RocketPoolRules
    {
        public override Amount MinipoolRewards(
            Amount rewards, Amount bond, in UInt256 fee, in UInt256 penalty, out MinipoolQuotients made)
        {
            made = default;
            return Amount.FromWei(
                (rewards.Value * bond.Value / MinipoolCapital.Launch.Value) + (rewards.Value * fee / ReportedRate.One));
        }
    }

    private sealed class NoMinipoolPenalty : RocketPoolRules
    {
        public override UInt256 MinipoolPenalty(in UInt256 rate, in UInt256 cap) => default;
    }

    private sealed class PenaltyOnRewards : RocketPoolRules
    {
        public override Amount MinipoolRewards(
            Amount rewards, Amount bond, in UInt256 fee, in UInt256 penalty, out MinipoolQuotients made)
        {
            Amount node = base.MinipoolRewards(rewards, bond, fee, penalty, out made);
            return node - Amount.FromWei(node.Value * penalty / ReportedRate.One);
        }
    }

    private sealed class NoCliff : RocketPoolRules
    {
        public override bool IsRewardsOnly(Amount balance) => true;
    }

    private sealed class LiveShortfall : RocketPoolRules
    {
        public override UInt256 CollateralBase(in UInt256 reported, in UInt256 live) => live;
    }

    private sealed class ExcessIgnoresRequests : RocketPoolRules
    {
        public override Amount Capacity(Amount requested, Amount minipools) => minipools;
    }

    private sealed class FailedVotesCount : RocketPoolRules
    {
        private readonly List<(AccountId Member, UInt256 Subject)> _seen = [];

        public override bool HasVoted(bool isRecorded, in AccountId member, in UInt256 subject)
        {
            bool hasVoted = isRecorded || _seen.Contains((member, subject));
            _seen.Add((member, subject));
            return hasVoted;
        }
    }

    private sealed class WholeInterval : RocketPoolRules
    {
        public override UInt256 EarliestReport(in UInt256 last, in UInt256 frequency) => last + frequency;
    }

    private sealed class NoDeltaRevert : RocketPoolRules
    {
        public override bool MayChange(in UInt256 change, in UInt256 limit) => true;
    }

    private sealed class SplitBeforeStake : RocketPoolRules
    {
        public override bool IsBeforeFirstStake(ulong lastDistribution) => false;
    }

    private sealed class SurplusIsRewards : RocketPoolRules
    {
        public override Amount RewardsInExit(Amount balance, Amount deposit) => balance.SaturatingSubtract(deposit);
    }

    private sealed class DispersalWithoutQueue : RocketPoolRules
    {
        public override CapitalDispersal Dispersal(Amount value, Amount bond, Amount queuedBond, Amount requiredAfter) =>
            base.Dispersal(value, bond, Amount.Zero, requiredAfter);
    }

    private sealed class AlwaysExpress : RocketPoolRules
    {
        public override bool IsExpressTurn(ulong turn, ulong rate) => true;
    }

    private sealed class AssignByVaultPart : RocketPoolRules
    {
        public override Amount AssigningPart(Amount incoming, Amount toCollateral) => incoming - toCollateral;
    }

    private sealed class SinglePower : RocketPoolRules
    {
        public override UInt256 Inflated(in UInt256 supply, in UInt256 rate, ulong days, List<Quotient> made) =>
            supply * (rate - ReportedRate.One) / ReportedRate.One * days;
    }

    private sealed class LinearFee : RocketPoolRules
    {
        public override UInt256 NodeFee(NodeFeeCurve curve, in UInt256 pool, in UInt256 wanted, out NodeFeeQuotients made)
        {
            made = default;
            bool isSurplus = pool >= wanted;
            UInt256 demand = UInt256.Min(isSurplus ? pool - wanted : wanted - pool, curve.Range);
            return isSurplus
                ? curve.Target + ((curve.Maximum - curve.Target) * demand / curve.Range)
                : curve.Target - ((curve.Target - curve.Minimum) * demand / curve.Range);
        }
    }
}
