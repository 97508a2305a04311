using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>The rules of version 1.4, which keep what the last decision asked of them.</summary>
internal sealed class RecordingRocketPoolRules : RocketPoolRules
{
    public List<(Amount Value, Amount Lacking, Amount ToCollateral, bool IsRecycled)> Incoming { get; } = [];

    public List<(int Changes, ulong Seconds, bool IsExact)> Averages { get; } = [];

    public List<(Amount Value, Amount Bond, Amount Queued, Amount Required, CapitalDispersal Parts)> Dispersals { get; } = [];

    public List<(NodeFeeCurve Curve, UInt256 Pool, UInt256 Wanted)> Fees { get; } = [];

    public List<(UInt256 Borrowed, UInt256 Voter, UInt256 Protocol, MegapoolRewards Parts)> Splits { get; } = [];

    public ulong InflationDays { get; private set; }

    public void Clear()
    {
        Incoming.Clear();
        Averages.Clear();
        Dispersals.Clear();
        Fees.Clear();
        Splits.Clear();
        InflationDays = 0;
    }

    public override Amount ToCollateral(Amount incoming, Amount lacking, bool isRecycled)
    {
        Amount part = base.ToCollateral(incoming, lacking, isRecycled);
        Incoming.Add((incoming, lacking, part, isRecycled));
        return part;
    }

    public override UInt256 Average(
        ReadOnlySpan<ulong> times, ReadOnlySpan<UInt256> values, ulong since, ulong now, in UInt256 unit, out Quotient made)
    {
        UInt256 average = base.Average(times, values, since, now, unit, out made);
        int changes = 0;
        UInt256 sum = default;
        for (int i = 0; i < times.Length; i++)
        {
            changes += times[i] > since && times[i] < now ? 1 : 0;
            ulong begin = Math.Max(times[i], since);
            ulong end = i + 1 < times.Length ? Math.Min(times[i + 1], now) : now;
            sum += end > begin ? values[i] * (end - begin) : default;
        }

        Averages.Add((changes, now - since, now == since || (sum % (now - since)).IsZero));
        return average;
    }

    public override CapitalDispersal Dispersal(Amount value, Amount bond, Amount queuedBond, Amount requiredAfter)
    {
        CapitalDispersal parts = base.Dispersal(value, bond, queuedBond, requiredAfter);
        Dispersals.Add((value, bond, queuedBond, requiredAfter, parts));
        return parts;
    }

    public override UInt256 NodeFee(NodeFeeCurve curve, in UInt256 pool, in UInt256 wanted, out NodeFeeQuotients made)
    {
        Fees.Add((curve, pool, wanted));
        return base.NodeFee(curve, pool, wanted, out made);
    }

    public override MegapoolRewards SplitRewards(
        Amount rewards,
        in UInt256 capitalRatio,
        in UInt256 node,
        in UInt256 voter,
        in UInt256 protocol,
        out MegapoolQuotients made)
    {
        MegapoolRewards parts = base.SplitRewards(rewards, capitalRatio, node, voter, protocol, out made);
        Splits.Add((rewards.Value - (rewards.Value * capitalRatio / ReportedRate.One), voter, protocol, parts));
        return parts;
    }

    public override UInt256 Inflated(in UInt256 supply, in UInt256 rate, ulong days, List<Quotient> made)
    {
        InflationDays = days;
        return base.Inflated(supply, rate, days, made);
    }
}
