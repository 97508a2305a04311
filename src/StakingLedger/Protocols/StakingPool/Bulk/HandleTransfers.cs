using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Transfers between handles: nothing to resolve, and the cells are asked for a few transfers ahead.</summary>
/// <typeparam name="TTransfer">Of assets or of shares.</typeparam>
/// <typeparam name="TCommand">The command that each stands for.</typeparam>
internal readonly ref struct HandleTransfers<TTransfer, TCommand> : ITransferSource<TCommand>
    where TTransfer : struct, IHandleTransfer<TCommand>
    where TCommand : struct
{
    /// <summary>How many transfers ahead: about as long as a line takes to come from memory.</summary>
    private const int Ahead = 16;

    private readonly ref TTransfer _first;

    public HandleTransfers(ReadOnlySpan<TTransfer> transfers)
    {
        _first = ref MemoryMarshal.GetReference(transfers);
        Count = transfers.Length;
    }

    public int Count { get; }

    public int Ready(int place, in MoveTables tables) => Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint From(int place) => At(place).From.Index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint To(int place) => At(place).To.Index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt256 Number(int place) => At(place).Stated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LookAhead(int place, in MoveTables tables)
    {
        int later = unchecked(place + Ahead);
        if (later < Count)
        {
            tables.LookAhead(From(later));
            tables.LookAhead(To(later));
        }
    }

    public TCommand Command(int place, AccountTable accounts)
    {
        ref readonly TTransfer transfer = ref At(place);
        return transfer.Between(accounts[transfer.From], accounts[transfer.To]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TTransfer At(int place) => ref Unsafe.Add(ref _first, place);
}
