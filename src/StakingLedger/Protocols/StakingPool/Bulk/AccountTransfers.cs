using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// Transfers between accounts, resolved in blocks: all keys of a block are mixed and their lines of the index asked for while the
/// block before is resolved; then the accounts are found, and their cells asked for.
/// Resolving changes nothing: an account that was never seen stays so until the transfer that brings it is accepted, in its turn, on
/// the plain path; then keys that were mixed before may be of another seed, and what they miss, the plain path finds.
/// </summary>
/// <typeparam name="TCommand">Of assets or of shares.</typeparam>
internal ref struct AccountTransfers<TCommand> : ITransferSource<TCommand>
    where TCommand : struct, IAccountTransfer<TCommand>
{
    /// <summary>How many transfers are resolved at once: more lines than a core can wait for at a time.</summary>
    public const int Block = 64;

    private readonly ref TCommand _first;
    private readonly Span<ulong> _mixed;
    private readonly Span<uint> _handles;
    private int _resolvedFrom;
    private int _resolvedTo;
    private int _announcedTo;

    /// <summary>Nothing is resolved yet.</summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="mixed">Room for two numbers per transfer of two blocks.</param>
    /// <param name="handles">Room for two handles per transfer of a block.</param>
    public AccountTransfers(ReadOnlySpan<TCommand> transfers, Span<ulong> mixed, Span<uint> handles)
    {
        _first = ref MemoryMarshal.GetReference(transfers);
        _mixed = mixed[..(4 * Block)];
        _handles = handles[..(2 * Block)];
        Count = transfers.Length;
    }

    public int Count { get; }

    public int Ready(int place, in MoveTables tables)
    {
        if (place >= _resolvedTo)
        {
            // Blocks begin at multiples: what was announced fits what is resolved, wherever the plain path took over in between.
            _resolvedFrom = place - (place % Block);
            _resolvedTo = Math.Min(_resolvedFrom + Block, Count);
            Resolve(tables);
        }

        return _resolvedTo;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint From(int place) => Handle(unchecked(2 * (place - _resolvedFrom)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint To(int place) => Handle(unchecked((2 * (place - _resolvedFrom)) + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly UInt256 Number(int place) => TCommand.StatedOf(in At(place));

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

    private void Resolve(in MoveTables tables)
    {
        AccountTable accounts = tables.Accounts;
        ref uint handle = ref MemoryMarshal.GetReference(_handles);
        if (_announcedTo < _resolvedTo)
        {
            Announce(accounts, _resolvedFrom, _resolvedTo);
        }

        Announce(accounts, _resolvedTo, Math.Min(_resolvedTo + Block, Count));
        ref ulong mixed = ref MixedAt(_resolvedFrom);
        unchecked
        {
            for (int i = 0; i < _resolvedTo - _resolvedFrom; i++)
            {
                ref TCommand transfer = ref At(_resolvedFrom + i);
                uint from = accounts.Find(in TCommand.FromOf(in transfer), Unsafe.Add(ref mixed, 2 * i));
                uint to = accounts.Find(in TCommand.ToOf(in transfer), Unsafe.Add(ref mixed, (2 * i) + 1));
                tables.LookAhead(from);
                tables.LookAhead(to);
                Unsafe.Add(ref handle, 2 * i) = from;
                Unsafe.Add(ref handle, (2 * i) + 1) = to;
            }
        }
    }

    /// <summary>Mixes the keys of a block, which begins at a multiple of its length.</summary>
    private void Announce(AccountTable accounts, int first, int end)
    {
        ref ulong mixed = ref MixedAt(first);
        unchecked
        {
            for (int i = 0; i < end - first; i++)
            {
                ref TCommand transfer = ref At(first + i);
                Unsafe.Add(ref mixed, 2 * i) = accounts.Announce(in TCommand.FromOf(in transfer));
                Unsafe.Add(ref mixed, (2 * i) + 1) = accounts.Announce(in TCommand.ToOf(in transfer));
            }
        }

        _announcedTo = end;
    }

    /// <summary>The keys of a block: even blocks and odd ones have a half each.</summary>
    private readonly ref ulong MixedAt(int first) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(_mixed), (first / Block % 2) * 2 * Block);
}
