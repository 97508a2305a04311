using System.Runtime.CompilerServices;

namespace StakingLedger.Ledger;

/// <summary>
/// Arithmetic between cells in place. A cell of all ones stands for a value in the side table: it is neither read as a number nor
/// written, and no sum wraps. An upper half of all ones is as good as too much, so one comparison sees both.
/// </summary>
internal static class ShareCell
{
    /// <summary>Moves shares between two cells; false, and nothing changed, when there are none, too many, or more than fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMove(ref UInt128 sender, ref UInt128 receiver, UInt128 shares)
    {
        unchecked
        {
            ulong shares1 = (ulong)(shares >> 64);
            ulong shares0 = (ulong)shares;
            ulong held1 = (ulong)(sender >> 64);
            ulong held0 = (ulong)sender;
            ulong before1 = (ulong)(receiver >> 64);
            ulong before0 = (ulong)receiver;
            ulong left0 = held0 - shares0;
            ulong borrow = held0 < shares0 ? 1UL : 0UL;
            ulong sum0 = before0 + shares0;
            ulong carry = sum0 < shares0 ? 1UL : 0UL;
            if ((shares1 | shares0) == 0 || held1 < shares1 || (held1 == shares1 && borrow != 0) || held1 == ulong.MaxValue
                || before1 >= ulong.MaxValue - shares1 - 1)
            {
                return false;
            }

            sender = new UInt128(held1 - shares1 - borrow, left0);
            receiver = new UInt128(before1 + shares1 + carry, sum0);
            return true;
        }
    }

    /// <summary>A number and so much more; false when that has no cell, or the number has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySum(UInt128 before, UInt128 added, out UInt128 sum)
    {
        unchecked
        {
            ulong sum0 = (ulong)before + (ulong)added;
            ulong carry = sum0 < (ulong)added ? 1UL : 0UL;
            ulong before1 = (ulong)(before >> 64);
            ulong added1 = (ulong)(added >> 64);
            sum = new UInt128(before1 + added1 + carry, sum0);

            // Without a wrap, and without an upper half of all ones.
            return before1 < ulong.MaxValue - added1 - carry && added1 != ulong.MaxValue;
        }
    }
}
