using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The tables that a run of transfers works on: good until the next event that is committed another way.</summary>
internal readonly ref struct MoveTables
{
    private readonly ref UInt128 _cells;

    public MoveTables(AccountTable accounts, Span<UInt128> cells)
    {
        Accounts = accounts;
        _cells = ref MemoryMarshal.GetReference(cells);
        Known = (uint)Math.Min(accounts.Count, cells.Length);
    }

    public AccountTable Accounts { get; }

    /// <summary>Handles below it have a cell.</summary>
    public uint Known { get; }

    /// <summary>The cell of a handle below <see cref="Known"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref UInt128 Cell(uint handle) => ref Unsafe.Add(ref _cells, handle);

    /// <summary>Asks for the cell of any number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LookAhead(uint handle)
    {
        if (handle < Known)
        {
            Prefetch.Line(ref Cell(handle));
        }
    }
}
