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
        Record(ShareSeries.Node, default, Setting(RocketPoolSetting.NodeCommissionShare) + adder, at);
        Record(ShareSeries.Voter, default, ContractMath.Subtract(Setting(RocketPoolSetting.VoterShare), adder), at);
        Record(ShareSeries.Protocol, default, Setting(RocketPoolSetting.ProtocolShare), at);
    }

    private void RecordCapitalRatio(in AccountId megapool)
    {
        UInt256 bond = Get(RocketPoolField.NodeBond, megapool);
        UInt256 total = bond + Get(RocketPoolField.UserCapital, megapool);
        if (!total.IsZero)
        {
            Record(ShareSeries.CapitalRatio, megapool, ContractMath.MultiplyDivide(bond, ReportedRate.One, total), Now);
        }
    }

    /// <summary>Adds a step when the kept decimals change; of two in one second the last counts.</summary>
    private void Record(ShareSeries series, in AccountId owner, in UInt256 share, ulong at)
    {
        UInt256 kept = share / rules.UnitOf(series);
        ulong count = Count(RocketPoolField.HistoryCount, owner, (uint)series);
        if (count > 0 && Get(RocketPoolField.HistoryValue, owner, StepIndex(series, count - 1)) == kept)
        {
            return;
        }

        bool isSameSecond = count > 0 && Count(RocketPoolField.HistoryTime, owner, StepIndex(series, count - 1)) == at;
        ulong step = isSameSecond ? count - 1 : count;
        Set(RocketPoolField.HistoryTime, at, owner, StepIndex(series, step));
        Set(RocketPoolField.HistoryValue, kept, owner, StepIndex(series, step));
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

        return rules.Average(times, values, since, Now, rules.UnitOf(series));
    }

    private static UInt256 StepIndex(ShareSeries series, ulong step) => ((UInt256)(uint)series << 64) | step;
}
