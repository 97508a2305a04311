using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The canonical bytes of the state.</content>
internal sealed partial class PoolState
{
    public void Write(StateWriter w)
    {
        w.Flag(IsOpen);
        if (!IsOpen)
        {
            return;
        }

        Governance.Write(w);
        Registry.Write(w);
        Queue.Write(w);
        Withheld.Write(w);
        w.Number(Buffered.Value);
        w.Number(InFlight.Value);
        w.Number(OnValidators.Value);
        w.Number(FrozenEscrow.Value);
        ProRata.Write(w);
        Fixed.Write(w);
        w.Number(Reserved.Value);
        w.Number(ClaimDust.Value);
        w.Number(Insurance.Value);
        w.Pair(StoredPair);
        w.Pair(HighWaterMark);
        w.Flag(DepositLimit.HasValue);
        if (DepositLimit is { } limit)
        {
            w.Number(limit.Max.Value);
            w.UInt64(limit.WindowSeconds);
            w.Number(limit.Left.Value);
            w.UInt64(limit.Last.Seconds);
        }

        w.Count(Reports.Count);
        foreach (ReportMark report in Reports)
        {
            w.UInt64(report.Epoch.Value);
            w.UInt64(report.Event.Value);
            w.UInt64(report.ReferenceTime.Seconds);
        }

        w.UInt64(OpenedAt.Seconds);
        w.UInt64(LastTime.Seconds);
    }

    public void Read(StateReader r)
    {
        if (!r.ReadFlag())
        {
            return;
        }

        Governance.Read(r);
        Registry.Read(r);
        Queue.Read(r);
        Withheld.Read(r);
        Buffered = Amount.FromWei(r.ReadNumber());
        InFlight = Amount.FromWei(r.ReadNumber());
        OnValidators = Amount.FromWei(r.ReadNumber());
        FrozenEscrow = Amount.FromWei(r.ReadNumber());
        ProRata.Read(r);
        Fixed.Read(r);
        Reserved = Amount.FromWei(r.ReadNumber());
        ClaimDust = Amount.FromWei(r.ReadNumber());
        Insurance = Amount.FromWei(r.ReadNumber());
        StoredPair = r.ReadPair();
        HighWaterMark = r.ReadPair();
        if (r.ReadFlag())
        {
            Amount most = Amount.FromWei(r.ReadNumber());
            ulong window = r.ReadUInt64();
            DepositLimit = window == 0
                ? throw r.Damaged("a deposit rate without a window")
                : new RefillingLimit(most, window, Amount.FromWei(r.ReadNumber()), Timestamp.FromSeconds(r.ReadUInt64()));
        }

        int reports = r.ReadCount();
        for (int i = 0; i < reports; i++)
        {
            Reports.Add(new ReportMark(
                EpochNumber.From(r.ReadUInt64()), EventNumber.From(r.ReadUInt64()), Timestamp.FromSeconds(r.ReadUInt64())));
        }

        OpenedAt = Timestamp.FromSeconds(r.ReadUInt64());
        LastTime = Timestamp.FromSeconds(r.ReadUInt64());
    }
}
