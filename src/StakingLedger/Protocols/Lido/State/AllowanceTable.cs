using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.Lido;

/// <summary>What owners let spenders move. Zero entries are not kept; the order is by owner, then spender.</summary>
internal sealed class AllowanceTable
{
    private readonly SortedDictionary<ulong, UInt256> _allowances = [];

    public UInt256 Of(AccountHandle owner, AccountHandle spender) =>
        _allowances.TryGetValue(Key(owner, spender), out UInt256 allowance) ? allowance : UInt256.Zero;

    public void Set(AccountHandle owner, AccountHandle spender, in UInt256 allowance)
    {
        ulong key = Key(owner, spender);
        if (allowance.IsZero)
        {
            _ = _allowances.Remove(key);
        }
        else
        {
            _allowances[key] = allowance;
        }
    }

    public void Write(StateWriter writer)
    {
        writer.Count(_allowances.Count);
        foreach ((ulong key, UInt256 allowance) in _allowances)
        {
            writer.UInt64(key);
            writer.Number(allowance);
        }
    }

    public void Read(StateReader reader)
    {
        _allowances.Clear();
        int count = reader.ReadCount();
        for (int i = 0; i < count; i++)
        {
            ulong key = reader.ReadUInt64();
            _allowances[key] = reader.ReadNumber();
        }
    }

    private static ulong Key(AccountHandle owner, AccountHandle spender) => ((ulong)owner.Index << 32) | spender.Index;
}
