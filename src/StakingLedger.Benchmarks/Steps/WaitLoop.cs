using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>
/// The floor under commands that are given one at a time by a host that waits for each outcome: it finds the account in the same index,
/// changes the same cells and appends rows of the same 64 bytes, but converts, checks and decides nothing. Which command comes next
/// depends on the cell of the one before (its top bit, which is never set): so nothing is looked up before that cell has come.
/// </summary>
internal sealed class WaitLoop
{
    private readonly AccountTable _accounts;
    private readonly UInt128[] _cells;
    private readonly JournalRow[] _rows;
    private int _count;

    public WaitLoop(AccountTable accounts, int events)
    {
        _accounts = accounts;
        _cells = LargeArrays.Zeroed<UInt128>(accounts.Count);
        _rows = LargeArrays.Zeroed<JournalRow>(events);
        LargeArrays.Touch(_cells);
        LargeArrays.Touch(_rows);
    }

    /// <summary>A deposit and a transfer in turn, by account.</summary>
    public int Run(ReadOnlySpan<Deposit> deposits, ReadOnlySpan<TransferAssets> transfers)
    {
        for (int i = 0; i < deposits.Length; i++)
        {
            ref readonly Deposit deposit = ref deposits[i];
            uint to = _accounts.Find(deposit.To, _accounts.Announce(deposit.To));
            i += Touch(to, to, deposit.Amount.Value.Lower);
            ref readonly TransferAssets transfer = ref transfers[i];
            ulong mixedFrom = _accounts.Announce(transfer.From);
            ulong mixedTo = _accounts.Announce(transfer.To);
            uint from = _accounts.Find(transfer.From, mixedFrom);
            to = _accounts.Find(transfer.To, mixedTo);
            i += Touch(from, to, transfer.Amount.Value.Lower);
        }

        return _count;
    }

    /// <summary>A deposit and a transfer in turn, by handle.</summary>
    public int Run(ReadOnlySpan<DepositByHandle> deposits, ReadOnlySpan<TransferAssetsByHandle> transfers)
    {
        for (int i = 0; i < deposits.Length; i++)
        {
            ref readonly DepositByHandle deposit = ref deposits[i];
            i += Touch(deposit.To.Index, deposit.To.Index, deposit.Amount.Value.Lower);
            ref readonly TransferAssetsByHandle transfer = ref transfers[i];
            i += Touch(transfer.From.Index, transfer.To.Index, transfer.Amount.Value.Lower);
        }

        return _count;
    }

    /// <summary>Changes two cells and appends a row; gives zero, which is known when the cells are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Touch(uint from, uint to, UInt128 amount)
    {
        ref UInt128 cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref UInt128 sender = ref Unsafe.Add(ref cells, from);
        ref UInt128 receiver = ref Unsafe.Add(ref cells, to);
        UInt128 both = sender | receiver;
        sender = unchecked(sender - (amount >> 64));
        receiver = unchecked(receiver + amount);
        ref JournalRow row = ref _rows[_count];
        row = default;
        row.AccountA = from;
        row.AccountB = to;
        row.X = amount;
        row.Y = amount;
        _count = (_count + 1) % _rows.Length;
        return (int)(both >> 127);
    }
}
