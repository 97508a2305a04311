namespace StakingLedger.Reports;

/// <summary>The running totals of a journal, by account and commodity. Grows with the accounts, not with the entries.</summary>
internal sealed class JournalBalances
{
    private readonly List<JournalBalance> _all = [];
    private readonly List<JournalBalance> _touched = [];

    /// <summary>Gets all of them, in order.</summary>
    public IReadOnlyList<JournalBalance> All => _all;

    /// <summary>Finds a total, and makes one of nothing where there is none.</summary>
    /// <param name="account">The account.</param>
    /// <param name="commodity">The place of the commodity.</param>
    /// <param name="isNewAccount">True when the account has had no posting in any commodity.</param>
    public JournalBalance Touch(string account, int commodity, out bool isNewAccount)
    {
        int place = PlaceOf(account, commodity);
        isNewAccount = false;
        if (place < 0)
        {
            place = ~place;
            isNewAccount = !IsOf(account, place - 1) && !IsOf(account, place);
            _all.Insert(place, new JournalBalance(account, commodity));
        }

        JournalBalance balance = _all[place];
        if (!balance.IsTouched)
        {
            balance.IsTouched = true;
            _touched.Add(balance);
        }

        return balance;
    }

    /// <summary>The total; null where nothing was posted.</summary>
    public JournalBalance? Find(string account, int commodity)
    {
        int place = PlaceOf(account, commodity);
        return place < 0 ? null : _all[place];
    }

    /// <summary>Gives what was touched since it was last asked, in order.</summary>
    public IReadOnlyList<JournalBalance> TakeTouched()
    {
        JournalBalance[] touched = [.. _touched];
        Array.Sort(touched, static (a, b) => Order(a, b.Account, b.Commodity));
        foreach (JournalBalance balance in touched)
        {
            balance.IsTouched = false;
        }

        _touched.Clear();
        return touched;
    }

    private static int Order(JournalBalance balance, string account, int commodity)
    {
        int order = string.CompareOrdinal(balance.Account, account);
        return order != 0 ? order : balance.Commodity.CompareTo(commodity);
    }

    private bool IsOf(string account, int place) =>
        place >= 0 && place < _all.Count && string.Equals(_all[place].Account, account, StringComparison.Ordinal);

    private int PlaceOf(string account, int commodity)
    {
        (int low, int high) = (0, _all.Count);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = Order(_all[middle], account, commodity);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return ~low;
    }
}
