using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>
/// The floor under transfers: it reads the same input, reads and writes the same two cells, and appends a row of the same 64 bytes,
/// in the same kind of memory and with the same looking ahead; but it converts, checks and decides nothing.
/// </summary>
internal sealed class TouchLoop(int accounts, long events)
{
    private const int Ahead = 16;
    private readonly UInt128[] _cells = LargeArrays.Zeroed<UInt128>(accounts);
    private readonly JournalRow[] _rows = Touched((int)events);
    private int _count;

    public int Run(ReadOnlySpan<TransferAssetsByHandle> transfers)
    {
        // In the same pieces as the journal's blocks, so that both loops are compiled alike.
        for (int first = 0; first < transfers.Length; first += JournalBlock.Size)
        {
            Block(transfers, first, Math.Min(transfers.Length, first + JournalBlock.Size));
        }

        return _count;
    }

    private static JournalRow[] Touched(int events)
    {
        JournalRow[] rows = LargeArrays.Zeroed<JournalRow>(events);
        LargeArrays.Touch(rows);
        return rows;
    }

    private void Block(ReadOnlySpan<TransferAssetsByHandle> transfers, int first, int end)
    {
        ref TransferAssetsByHandle input = ref MemoryMarshal.GetReference(transfers);
        ref UInt128 cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref JournalRow row = ref _rows[_count];
        _count += end - first;
        for (int i = first; i < end; i++)
        {
            if (i + Ahead < transfers.Length)
            {
                ref TransferAssetsByHandle later = ref Unsafe.Add(ref input, i + Ahead);
                Prefetch.Line(ref Unsafe.Add(ref cells, later.From.Index));
                Prefetch.Line(ref Unsafe.Add(ref cells, later.To.Index));
            }

            ref TransferAssetsByHandle transfer = ref Unsafe.Add(ref input, i);
            uint from = transfer.From.Index;
            uint to = transfer.To.Index;
            UInt128 amount = transfer.Amount.Value.Lower;
            ref UInt128 sender = ref Unsafe.Add(ref cells, from);
            ref UInt128 receiver = ref Unsafe.Add(ref cells, to);
            sender = unchecked(sender - amount);
            receiver = unchecked(receiver + amount);
            row = default;
            row.AccountA = from;
            row.AccountB = to;
            row.X = amount;
            row.Y = amount;
            row = ref Unsafe.Add(ref row, 1);
        }
    }
}
