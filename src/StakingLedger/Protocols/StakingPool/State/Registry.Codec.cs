using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The canonical bytes of the registry.</content>
internal sealed partial class Registry
{
    public void Write(StateWriter w)
    {
        w.Count(_operators.Count);
        foreach (PoolOperator o in _operators)
        {
            w.UInt64(o.Id.Value);
            w.AccountId(o.RewardAccount);
            w.UInt64(o.Weight);
            w.UInt64(o.MaxUnits);
            w.UInt32((uint)o.ShareLimit.Value);
            w.UInt16((ushort)o.Status);
            w.Number(o.Bond.Value);
            w.Number(o.Balance.Value);
            w.Number(o.InFlight.Value);
            w.UInt64(o.Units);
            w.UInt64(o.OpenValidators);
            w.UInt64(o.ActiveValidators);
        }

        w.Count(_validators.Count);
        foreach (PoolValidator v in _validators)
        {
            w.UInt64(v.Id.Value);
            w.UInt32((uint)v.Operator);
            w.Flag(v.IsExpress);
            w.UInt16((ushort)v.Status);
            w.UInt64(v.Units);
            w.Number(v.Balance.Value);
            w.Number(v.InFlight.Value);
        }

        w.UInt64(Turn);
    }

    private static int ReadPlace(StateReader r, int operators)
    {
        uint place = r.ReadUInt32();
        return place < (uint)operators ? (int)place : throw r.Damaged($"operator {place} of {operators}");
    }

    public void Read(StateReader r)
    {
        int operators = r.ReadCount();
        for (int i = 0; i < operators; i++)
        {
            Add(new PoolOperator
            {
                Id = OperatorId.From(r.ReadUInt64()),
                RewardAccount = r.ReadAccountId(),
                Weight = r.ReadUInt64(),
                MaxUnits = r.ReadUInt64(),
                ShareLimit = r.ReadBasisPoints(),
                Status = (OperatorStatus)r.ReadUpTo((int)OperatorStatus.Retired),
                Bond = Amount.FromWei(r.ReadNumber()),
                Balance = Amount.FromWei(r.ReadNumber()),
                InFlight = Amount.FromWei(r.ReadNumber()),
                Units = r.ReadUInt64(),
                OpenValidators = r.ReadUInt64(),
                ActiveValidators = r.ReadUInt64(),
            });
        }

        int validators = r.ReadCount();
        for (int i = 0; i < validators; i++)
        {
            Add(new PoolValidator
            {
                Id = ValidatorId.From(r.ReadUInt64()),
                Operator = ReadPlace(r, operators),
                IsExpress = r.ReadFlag(),
                Status = (ValidatorStatus)r.ReadUpTo((int)ValidatorStatus.Exited),
                Units = r.ReadUInt64(),
                Balance = Amount.FromWei(r.ReadNumber()),
                InFlight = Amount.FromWei(r.ReadNumber()),
            });
        }

        Turn = r.ReadUInt64();
    }
}
