using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// What is the same for all transfers of one call, worked out once, and the loop over them.
/// </summary>
/// <remarks>
/// The trick: a transfer that passes every check changes two cells and appends one row, and nothing that a later check looks at:
/// not the roles, the pause, the terms, the clock, the totals or the pair. So all of these are looked at once, the pair is prepared
/// for conversions without a division, and the loop is left with what differs: two handles and a number. It accepts what the plain
/// path would certainly accept, with the same event, and stops at anything else: unknown handles, reserved accounts, a sender that
/// the actor does not act for, a transfer to oneself, too little, too much, a number that does not fit a cell. That one transfer
/// goes the plain way, which accepts or refuses it; so there is one place that says why.
/// <para>
/// The bound: the amount, the shares and both cells are below 2^128 - 1 (a cell of all ones stands for a value in the side table).
/// The sender has the shares, and the receiver's sum is compared before either cell is written.
/// </para>
/// </remarks>
internal readonly struct TransferRun
{
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

        PreparedRate rate = typeof(TForm) == typeof(MoveOfAssets)
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
    public int Apply<TSource, TCommand, TForm>(ref TSource transfers, int first, PoolLedger ledger)
        where TSource : struct, ITransferSource<TCommand>, allows ref struct
        where TCommand : struct
        where TForm : struct, IMoveForm
    {
        Span<JournalRow> rows = ledger.Journal.OpenRun(_context, out JournalRow template);
        template.Kind = (ushort)TForm.Kind;
        template.Flags = RowFlags.HasAccountA | RowFlags.HasAccountB | RowFlags.HasX | RowFlags.HasY;
        MoveTables tables = new(ledger.Accounts, ledger.Shares(PoolEffects.Token).CellsInPlace);
        int end = first + Math.Min(rows.Length, transfers.Count - first);
        int place = first;
        while (place < end)
        {
            int ready = Math.Min(end, transfers.Ready(place, tables));
            int reached = Loop<TSource, TCommand, TForm>(
                ref transfers, place, ready, tables, ref rows[place - first], in template);
            bool stopped = reached != ready;
            place = reached;
            if (stopped)
            {
                break;
            }
        }

        ledger.Journal.CloseRun(place - first);
        return place - first;
    }

    private static uint HandleOf(AccountTable accounts, in AccountId account) =>
        accounts.TryFind(account, out AccountHandle handle) ? handle.Index : AccountTable.Absent;

    /// <summary>The place of the first transfer that was not applied.</summary>
    [SkipLocalsInit]
    private int Loop<TSource, TCommand, TForm>(
        ref TSource transfers, int place, int end, in MoveTables tables, ref JournalRow row, in JournalRow template)
        where TSource : struct, ITransferSource<TCommand>, allows ref struct
        where TCommand : struct
        where TForm : struct, IMoveForm
    {
        for (; place < end; place++)
        {
            transfers.LookAhead(place, tables);
            uint from = transfers.From(place);
            uint to = transfers.To(place);
            if (!IsPlain(from, to, tables.Known) || !TForm.TryConvert(_rate, transfers.Number(place), out UInt128 assets, out UInt128 shares))
            {
                break;
            }

            ref UInt128 sender = ref tables.Cell(from);
            ref UInt128 receiver = ref tables.Cell(to);
            UInt128 held = sender;
            UInt128 sum = unchecked(receiver + shares);

            // A receiver's cell of all ones wraps with any shares but none.
            if (held < shares || held == UInt128.MaxValue || sum < shares || sum == UInt128.MaxValue)
            {
                break;
            }

            sender = unchecked(held - shares);
            receiver = sum;
            row = template;
            row.AccountA = from;
            row.AccountB = to;
            row.X = assets;
            row.Y = shares;
            row = ref Unsafe.Add(ref row, 1);
        }

        return place;
    }

    /// <summary>Whether two handles have cells, differ, are not reserved, and the actor acts for the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsPlain(uint from, uint to, uint known) =>
        from < known && to < known && from != to && (_actsForAll || from == _actor)
        && from != _queue && from != _dead && to != _queue && to != _dead;
}
