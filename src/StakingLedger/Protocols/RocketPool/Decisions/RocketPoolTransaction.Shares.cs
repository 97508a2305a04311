using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The histories of shares.</content>
internal sealed partial class RocketPoolTransaction
{
    private void RecordNetworkShares(ulong at)
    {
        UInt256 adder = Setting(RocketPoolSetting.SecurityCouncilAdder);
        Record(ShareSeries.Node, default, Quotient.Exact(Setting(RocketPoolSetting.NodeCommissionShare) + adder), at);
        UInt256 voter = ContractMath.Subtract(Setting(RocketPoolSetting.VoterShare), adder);
        Record(ShareSeries.Voter, default, Quotient.Exact(voter), at);
        Record(ShareSeries.Protocol, default, Quotient.Exact(Setting(RocketPoolSetting.ProtocolShare)), at);
    }

    private void RecordCapitalRatio(in AccountId megapool)
    {
        UInt256 bond = Get(RocketPoolField.NodeBond, megapool);
        UInt256 total = bond + Get(RocketPoolField.UserCapital, megapool);
        if (!total.IsZero)
        {
            Record(ShareSeries.CapitalRatio, megapool, Quotient.Of(bond, ReportedRate.One, total), Now);
        }
    }

    /// <summary>Adds a step when the kept decimals change; of two in one second the last counts.</summary>
    private void Record(ShareSeries series, in AccountId owner, in Quotient share, ulong at)
    {
        Quotient kept = Quotient.Of(share.Value, rules.UnitOf(series));
        ulong count = Count(RocketPoolField.HistoryCount, owner, (uint)series);
        if (count > 0 && Get(RocketPoolField.HistoryValue, owner, StepIndex(series, count - 1)) == kept.Value)
        {
            return;
        }

        _ = draft.Take(RocketPoolDivision.CapitalRatio, share);

        bool isSameSecond = count > 0 && Count(RocketPoolField.HistoryTime, owner, StepIndex(series, count - 1)) == at;
        ulong step = isSameSecond ? count - 1 : count;
        Set(RocketPoolField.HistoryTime, at, owner, StepIndex(series, step));
        Set(RocketPoolField.HistoryValue, draft.Take(KeptDivision(series), kept), owner, StepIndex(series, step));
        Set(RocketPoolField.HistoryCount, step + 1, owner, (uint)series);
    }

    private UInt256 AverageOf(ShareSeries series, in AccountId owner, ulong since)
    {
        // Only the steps after the beginning count, and the one before them.
        ulong count = Count(RocketPoolField.HistoryCount, owner, (uint)series);
        ulong first = count;
        while (first > 0)
        {
            first--;
            if (Count(RocketPoolField.HistoryTime, owner, StepIndex(series, first)) <= since)
            {
                break;
            }
        }

        ulong[] times = new ulong[count - first];
        UInt256[] values = new UInt256[times.Length];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = Count(RocketPoolField.HistoryTime, owner, StepIndex(series, first + (ulong)i));
            values[i] = Get(RocketPoolField.HistoryValue, owner, StepIndex(series, first + (ulong)i));
        }

        UInt256 average = rules.Average(times, values, since, Now, rules.UnitOf(series), out Quotient made);
        _ = draft.Take(AverageDivision(series), made);
        return average;
    }

    private static RocketPoolDivision KeptDivision(ShareSeries series) => series switch
    {
        ShareSeries.Node => RocketPoolDivision.NodeShareKept,
        ShareSeries.Voter => RocketPoolDivision.VoterShareKept,
        ShareSeries.Protocol => RocketPoolDivision.ProtocolShareKept,
        _ => RocketPoolDivision.CapitalRatioKept,
    };

    private static RocketPoolDivision AverageDivision(ShareSeries series) => series switch
    {
        ShareSeries.Node => RocketPoolDivision.NodeShareAverage,
        ShareSeries.Voter => RocketPoolDivision.VoterShareAverage,
        ShareSeries.Protocol => RocketPoolDivision.ProtocolShareAverage,
        _ => RocketPoolDivision.CapitalRatioAverage,
    };

    private static UInt256 StepIndex(ShareSeries series, ulong step) => ((UInt256)(uint)series << 64) | step;
}
