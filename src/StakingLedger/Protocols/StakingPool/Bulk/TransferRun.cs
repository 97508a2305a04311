using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// What is the same for all transfers of one call, worked out once, and the loop over them.
/// </summary>
/// <remarks>
/// The trick: a transfer that passes every check changes two cells and appends one row, and nothing that a later check looks at:
/// not the roles, the pause, the terms, the clock, the totals or the pair. So all of these are looked at once, the numbers of a block
/// are converted together at the one rate, and the loop is left with what differs: two handles and two numbers. It accepts what the
/// plain path would certainly accept, with the same event, and stops at anything else: unknown handles, reserved accounts, a sender
/// that the actor does not act for, a transfer to oneself, too little, too much, a number that does not fit a cell. That one transfer
/// goes the plain way, which accepts or refuses it; so there is one place that says why.
/// <para>
/// The bound: the amount is below 2^128 - 1, and all shares, those moved and those in both cells before and after, are below
/// 2^128 - 2^64. So a cell of all ones, which stands for a value in the side table, is neither read as a number nor written, and no
/// sum wraps. Both cells are looked at before either is written.
/// </para>
/// </remarks>
internal readonly struct TransferRun
{
    /// <summary>How many numbers are converted together.</summary>
    private const int Block = 64;

    private readonly PreparedRate _rate;
    private readonly ContextEntry _context;
    private readonly uint _queue;
    private readonly uint _dead;
    private readonly uint _actor;
    private readonly bool _actsForAll;

    private TransferRun(in PreparedRate rate, in ContextEntry context, bool actsForAll, uint queue, uint dead)
    {
        (_rate, _context, _actor, _actsForAll, _queue, _dead) = (rate, context, context.Actor, actsForAll, queue, dead);
    }

    /// <summary>False when the plain path has something to say about every transfer, or the actor was never seen.</summary>
    public static bool TryPrepare<TForm>(PoolState state, PoolLedger ledger, in Context context, out TransferRun run)
        where TForm : struct, IMoveForm
    {
        run = default;
        if (!state.IsOpen || context.Time < state.LastTime || state.Governance.IsPaused || !state.Terms.TransfersAllowed)
        {
            return false;
        }

        PricingPair pair = state.Pair(ledger.Shares(PoolEffects.Token).Total);
        if (pair.Assets.IsZero || pair.Shares.IsZero || !ledger.Accounts.TryFind(context.Actor, out AccountHandle actor))
        {
            return false;
        }

        PreparedRate rate = TForm.StatesAssets
            ? PreparedRate.Create(pair.Shares.Value, pair.Assets.Value)
            : PreparedRate.Create(pair.Assets.Value, pair.Shares.Value);
        PoolAccounts reserved = state.Charter.Accounts;
        run = new TransferRun(
            rate,
            new ContextEntry(actor.Index, context.Time.Seconds, context.Block.Value),
            state.Terms.Roles.Has(context.Actor, PoolRole.Custodian),
            HandleOf(ledger.Accounts, reserved.Queue),
            HandleOf(ledger.Accounts, reserved.Dead));
        return true;
    }

    /// <summary>Applies transfers up to one that is for the plain path, or that begins a block of the journal.</summary>
    /// <returns>How many were applied.</returns>
    [SkipLocalsInit]
    public int Apply<TSource, TCommand, TForm>(ref TSource transfers, int first, PoolLedger ledger)
        where TSource : struct, ITransferSource<TCommand>, allows ref struct
        where TCommand : struct
        where TForm : struct, IMoveForm
    {
        Span<JournalRow> rows = ledger.Journal.OpenRun(_context, out JournalRow template);
        template.Kind = (ushort)TForm.Kind;
        template.Flags = RowFlags.HasAccountA | RowFlags.HasAccountB | RowFlags.HasX | RowFlags.HasY;
        MoveTables tables = new(ledger.Accounts, ledger.Shares(PoolEffects.Token).CellsInPlace);
        Span<UInt128> stated = stackalloc UInt128[Block];
        Span<UInt128> converted = stackalloc UInt128[Block];
        int end = first + Math.Min(rows.Length, transfers.Count - first);
        int place = first;
        while (place < end)
        {
            int count = Math.Min(Math.Min(end, transfers.Ready(place, tables)) - place, Block);
            for (int i = 0; i < count; i++)
            {
                UInt256 number = transfers.Number(unchecked(place + i));
                stated[i] = number.Upper == UInt128.Zero ? number.Lower : PreparedRate.Elsewhere;
            }

            _ = _rate.FloorAll(stated[..count], converted);
            int moved = Move<TSource, TCommand, TForm>(
                ref transfers, place, count, tables, ref stated[0], ref converted[0], ref rows[place - first], ref template);
            place += moved;
            if (moved != count)
            {
                break;
            }
        }

        ledger.Journal.CloseRun(place - first);
        return place - first;
    }

    private static uint HandleOf(AccountTable accounts, in AccountId account) =>
        accounts.TryFind(account, out AccountHandle handle) ? handle.Index : AccountTable.Absent;

    /// <summary>Applies a block whose numbers are converted.</summary>
    /// <returns>How many transfers were applied.</returns>
    private int Move<TSource, TCommand, TForm>(
        ref TSource transfers,
        int first,
        int count,
        in MoveTables tables,
        ref UInt128 stated,
        ref UInt128 converted,
        ref JournalRow row,
        ref JournalRow template)
        where TSource : struct, ITransferSource<TCommand>, allows ref struct
        where TCommand : struct
        where TForm : struct, IMoveForm
    {
        unchecked
        {
            for (int i = 0; i < count; i++)
            {
                transfers.LookAhead(first + i, tables);
                uint from = transfers.From(first + i);
                uint to = transfers.To(first + i);
                UInt128 assets = TForm.StatesAssets ? Unsafe.Add(ref stated, i) : Unsafe.Add(ref converted, i);
                UInt128 shares = TForm.StatesAssets ? Unsafe.Add(ref converted, i) : Unsafe.Add(ref stated, i);
                if (!IsPlain(from, to, tables.Known)
                    || (!TForm.StatesAssets && assets == PreparedRate.Elsewhere)
                    || !ShareCell.TryMove(ref tables.Cell(from), ref tables.Cell(to), shares))
                {
                    return i;
                }

                row = template;
                row.AccountA = from;
                row.AccountB = to;
                row.X = assets;
                row.Y = shares;
                row = ref Unsafe.Add(ref row, 1);
            }
        }

        return count;
    }

    /// <summary>Whether two handles have cells, differ, are not reserved, and the actor acts for the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsPlain(uint from, uint to, uint known) =>
        from < known && to < known && from != to && (_actsForAll || from == _actor)
        && from != _queue && from != _dead && to != _queue && to != _dead;
}
