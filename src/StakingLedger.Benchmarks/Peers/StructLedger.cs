using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>
/// What one writes second: 128-bit shares by 20-byte address, updated in place in the dictionary, no object per transfer. The
/// conversion is this library's own.
/// </summary>
internal sealed class StructLedger(int holders)
{
    private readonly Dictionary<Address20, UInt128> _shares = new(holders);

    public UInt256 Assets { get; private set; }

    public UInt256 TotalShares { get; private set; }

    public UInt128 this[Address20 account] => _shares.GetValueOrDefault(account);

    /// <summary>Assets that come without shares: they move the rate.</summary>
    public void Donate(UInt128 amount) => Assets += (UInt256)amount;

    /// <summary>Converts and credits; false when nothing would be minted.</summary>
    public bool Deposit(Address20 to, UInt128 amount)
    {
        UInt256 minted = TotalShares.IsZero ? amount : FullMath.MulDiv(amount, TotalShares, Assets, Rounding.Down);
        if (minted.IsZero)
        {
            return false;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_shares, to, out _) += (UInt128)minted;
        Assets += (UInt256)amount;
        TotalShares += minted;
        return true;
    }

    /// <summary>Converts, checks and moves; false when the amount stands for no share, or for more than there are.</summary>
    public bool Transfer(Address20 from, Address20 to, UInt128 amount)
    {
        UInt128 shares = (UInt128)FullMath.MulDiv(amount, TotalShares, Assets, Rounding.Down);
        ref UInt128 held = ref CollectionsMarshal.GetValueRefOrNullRef(_shares, from);
        if (shares == UInt128.Zero || Unsafe.IsNullRef(ref held) || held < shares)
        {
            return false;
        }

        // The sender first: adding the receiver may move the entries.
        held -= shares;
        CollectionsMarshal.GetValueRefOrAddDefault(_shares, to, out _) += shares;
        return true;
    }
}
