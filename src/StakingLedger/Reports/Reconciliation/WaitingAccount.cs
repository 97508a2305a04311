using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The balance of one account of claims that no price counts, after every event that changed it.</summary>
internal sealed class WaitingAccount(BookAccount account)
{
    private readonly List<(EventNumber From, SignedAmount Amount)> _balances = [];

    /// <summary>Gets the account.</summary>
    public BookAccount Account => account;

    /// <summary>Adds what an event posted. A claim is negative in the books; here it is what waits.</summary>
    public void Add(EventNumber number, SignedAmount posted)
    {
        if (_balances.Count == 0)
        {
            _balances.Add((number, -posted));
        }
        else if (_balances[^1] is var (from, amount) && from == number)
        {
            _balances[^1] = (number, amount - posted);
        }
        else
        {
            _balances.Add((number, amount - posted));
        }
    }

    /// <summary>What waited after an event.</summary>
    public SignedAmount At(EventNumber number)
    {
        int low = 0;
        int high = _balances.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_balances[middle].From <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? SignedAmount.Zero : _balances[low - 1].Amount;
    }
}
