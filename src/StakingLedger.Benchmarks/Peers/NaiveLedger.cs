using System.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>
/// The share ledger that one writes first: balances of <see cref="BigInteger"/> shares by the text of the address. It does the same
/// job as a pool without limits: it converts at the live pair, rounds down, checks and updates; it keeps no journal.
/// </summary>
internal sealed class NaiveLedger(int holders)
{
    private readonly Dictionary<string, BigInteger> _shares = new(holders, StringComparer.Ordinal);

    /// <summary>Gets the accounts in the order in which they first paid in.</summary>
    public IEnumerable<string> Accounts => _shares.Keys;

    public BigInteger Assets { get; private set; }

    public BigInteger TotalShares { get; private set; }

    public BigInteger this[string account] => _shares.TryGetValue(account, out BigInteger held) ? held : BigInteger.Zero;

    /// <summary>Assets that come without shares: they move the rate.</summary>
    public void Donate(BigInteger amount) => Assets += amount;

    /// <summary>Converts and credits; false when nothing would be minted.</summary>
    public bool Deposit(string to, BigInteger amount)
    {
        BigInteger minted = TotalShares.IsZero ? amount : amount * TotalShares / Assets;
        if (minted.IsZero)
        {
            return false;
        }

        _shares[to] = _shares.TryGetValue(to, out BigInteger held) ? held + minted : minted;
        Assets += amount;
        TotalShares += minted;
        return true;
    }

    /// <summary>Converts, checks and moves; false when the amount stands for no share, or for more than there are.</summary>
    public bool Transfer(string from, string to, BigInteger amount)
    {
        BigInteger shares = amount * TotalShares / Assets;
        if (shares.IsZero || !_shares.TryGetValue(from, out BigInteger held) || held < shares)
        {
            return false;
        }

        _shares[from] = held - shares;
        _shares[to] = _shares.TryGetValue(to, out BigInteger before) ? before + shares : shares;
        return true;
    }
}
