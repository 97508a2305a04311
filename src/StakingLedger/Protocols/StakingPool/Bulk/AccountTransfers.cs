using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// Transfers between accounts, resolved in blocks: all keys are mixed and their slots asked for, then the ids and the cells behind
/// the slots, then the ids are compared. Resolving changes nothing: an account that was never seen stays so until the transfer that
/// brings it is accepted, in its turn, on the plain path.
/// </summary>
/// <typeparam name="TCommand">Of assets or of shares.</typeparam>
internal ref struct AccountTransfers<TCommand> : ITransferSource<TCommand>
    where TCommand : struct, IAccountTransfer
{
    /// <summary>How many transfers are resolved at once: more lines than a core can wait for at a time.</summary>
    public const int Block = 64;

    private readonly ref TCommand _first;
    private readonly Span<ulong> _mixed;
    private readonly Span<uint> _handles;
    private int _resolvedFrom;
    private int _resolvedTo;

    /// <param name="transfers">The transfers.</param>
    /// <param name="mixed">Room for two numbers per transfer of a block.</param>
    /// <param name="handles">Room for as many handles.</param>
    public AccountTransfers(ReadOnlySpan<TCommand> transfers, Span<ulong> mixed, Span<uint> handles)
    {
        _first = ref MemoryMarshal.GetReference(transfers);
        _mixed = mixed[..(2 * Block)];
        _handles = handles[..(2 * Block)];
        Count = transfers.Length;
    }

    public int Count { get; }

    public int Ready(int place, in MoveTables tables)
    {
        if (place >= _resolvedTo)
        {
            _resolvedFrom = place;
            _resolvedTo = place + Math.Min(Block, Count - place);
            Resolve(tables);
        }

        return _resolvedTo;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint From(int place) => Handle(2 * (place - _resolvedFrom));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint To(int place) => Handle((2 * (place - _resolvedFrom)) + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly UInt256 Number(int place) => At(place).Stated;

    /// <summary>The cells were asked for when the block was resolved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LookAhead(int place, in MoveTables tables)
    {
    }

    public readonly TCommand Command(int place, AccountTable accounts) => At(place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly uint Handle(int place) => Unsafe.Add(ref MemoryMarshal.GetReference(_handles), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref TCommand At(int place) => ref Unsafe.Add(ref _first, place);

    private readonly void Resolve(in MoveTables tables)
    {
        AccountTable accounts = tables.Accounts;
        Span<ulong> mixed = _mixed[..(2 * (_resolvedTo - _resolvedFrom))];
        Span<uint> handles = _handles[..mixed.Length];
        ref TCommand transfer = ref At(_resolvedFrom);
        for (int i = 0; i + 1 < mixed.Length; i += 2)
        {
            mixed[i] = accounts.Announce(transfer.From);
            mixed[i + 1] = accounts.Announce(transfer.To);
            transfer = ref Unsafe.Add(ref transfer, 1);
        }

        for (int i = 0; i < handles.Length; i++)
        {
            uint guess = accounts.Guess(mixed[i]);
            handles[i] = guess;
            tables.LookAhead(guess);
        }

        transfer = ref At(_resolvedFrom);
        for (int i = 0; i + 1 < handles.Length; i += 2)
        {
            handles[i] = accounts.Confirm(transfer.From, handles[i]);
            handles[i + 1] = accounts.Confirm(transfer.To, handles[i + 1]);
            transfer = ref Unsafe.Add(ref transfer, 1);
        }
    }
}
