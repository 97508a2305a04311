using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Fees taken in assets and not paid out yet, by account, in the order of their handles.</summary>
internal sealed class WithheldFees
{
    private readonly List<(AccountHandle Account, Amount Amount)> _fees = [];

    public Amount Total { get; private set; }

    public Amount Of(AccountHandle account)
    {
        int place = Search(account);
        return place < 0 ? Amount.Zero : _fees[place].Amount;
    }

    public void Add(AccountHandle account, Amount amount)
    {
        if (amount.IsZero)
        {
            return;
        }

        int place = Search(account);
        if (place < 0)
        {
            _fees.Insert(~place, (account, amount));
        }
        else
        {
            _fees[place] = (account, _fees[place].Amount + amount);
        }

        Total += amount;
    }

    public void Collect(AccountHandle account)
    {
        int place = Search(account);
        Total -= _fees[place].Amount;
        _fees.RemoveAt(place);
    }

    public IEnumerable<(AccountHandle Account, Amount Amount)> InOrder() => _fees;

    public void Write(StateWriter w)
    {
        w.Count(_fees.Count);
        foreach ((AccountHandle account, Amount amount) in _fees)
        {
            w.Account(account);
            w.Number(amount.Value);
        }
    }

    public void Read(StateReader r)
    {
        int count = r.ReadCount();
        for (int i = 0; i < count; i++)
        {
            Add(r.ReadAccount(), Amount.FromWei(r.ReadNumber()));
        }
    }

    private int Search(AccountHandle account)
    {
        int low = 0;
        int high = _fees.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            if (_fees[middle].Account == account)
            {
                return middle;
            }

            if (_fees[middle].Account.Index < account.Index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
