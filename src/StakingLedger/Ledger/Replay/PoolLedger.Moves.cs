using System.Runtime.CompilerServices;

namespace StakingLedger.Ledger;

/// <content>
/// The two frequent forms of event, decided and committed one at a time: shares of token 0 that move between known accounts, or are
/// minted onto one. Rows, tables and timeline are what the general path makes of the same event; what it leaves behind beside them is
/// left to the caller. Whatever is not that simple, because a table must grow, a block opens or a number is large, is refused before
/// anything changes, and takes the general path.
/// </content>
public sealed partial class PoolLedger
{
    /// <summary>Refuses a handle of another ledger.</summary>
    internal void DemandHandle(AccountHandle account)
    {
        if (account.Index >= (uint)Accounts.Count)
        {
            _ = Accounts[account];
        }
    }

    /// <summary>Appends and applies a plain move (see <see cref="IProtocol.IsPlainMove"/>) that was decided.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    internal bool TryMove(ushort kind, uint from, uint to, UInt128 first, UInt128 shares, in ContextEntry context)
    {
        if (!Journal.HasRoom(0))
        {
            return false;
        }

        ref JournalRow row = ref Journal.OpenRow(context, out JournalBlock block);
        row.Kind = kind;
        row.Flags |= RowFlags.HasAccountA | RowFlags.HasAccountB | RowFlags.HasX | RowFlags.HasY;
        row.AccountA = from;
        row.AccountB = to;
        row.X = first;
        row.Y = shares;

        // The cells last: they were asked for when the command came, and may still be on their way.
        if (!_shares[0].TryMoveInCells(from, to, shares))
        {
            return false;
        }

        Journal.CloseRow(in row, block, context);
        return true;
    }

    /// <summary>
    /// Appends and applies an event that was decided: an account, two numbers and a payload. Shares of the account move to another one,
    /// which the row does not name.
    /// </summary>
    [SkipLocalsInit]
    internal bool TryMoveWith(
        ushort kind, uint from, uint to, UInt128 first, UInt128 shares, ReadOnlySpan<byte> payload, in ContextEntry context)
    {
        if (!Journal.HasRoom(payload.Length) || !_shares[0].TryMoveInCells(from, to, shares))
        {
            return false;
        }

        ref JournalRow row = ref Journal.OpenRow(context, out JournalBlock block);
        row.Kind = kind;
        row.Flags |= RowFlags.HasAccountA | RowFlags.HasX | RowFlags.HasY;
        row.AccountA = from;
        row.AccountB = 0;
        row.X = first;
        row.Y = shares;
        row.PayloadOffset = block.Keep(payload);
        row.PayloadLength = payload.Length;
        Journal.CloseRow(in row, block, context);
        return true;
    }

    /// <summary>
    /// Appends and applies an event that was decided: an account, two numbers, the shares minted and a last byte; it adds assets and
    /// the shares to the pair in one step, unless the cause is none. The account's cell is left to <see cref="SettleMint"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    internal bool TryMint(
        ushort kind, uint to, UInt128 first, UInt128 second, UInt128 shares, byte last, StepCause cause, in ContextEntry context)
    {
        UInt128 assetsAfter = default;
        UInt128 sharesAfter = default;
        if (!Journal.HasRoom(JournalBlock.LongestNumberAndByte)
            || (cause != StepCause.None && !Timeline.TrySum(unchecked(first - second), shares, out assetsAfter, out sharesAfter))
            || !_shares[0].TrySumOfTotal(to, shares, out UInt128 total))
        {
            return false;
        }

        ref JournalRow row = ref Journal.OpenRow(context, out JournalBlock block);
        row.Kind = kind;
        row.Flags |= RowFlags.HasAccountA | RowFlags.HasX | RowFlags.HasY;
        row.AccountA = to;
        row.AccountB = 0;
        row.X = first;
        row.Y = second;
        block.KeepNumberAndByte(ref row, shares, last);
        Journal.CloseRow(in row, block, context);
        if (cause != StepCause.None)
        {
            Timeline.AppendSum(LastEvent, cause, assetsAfter, sharesAfter);
        }

        _shares[0].SetTotal(total);
        return true;
    }

    /// <summary>The last step of <see cref="TryMint"/>, which follows it at once: the account's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SettleMint(uint to, UInt128 shares) => _shares[0].AddInCell(to, shares);

    private ContextEntry EntryOf(in Context context) =>
        new(ActorHandle(context).Index, context.Time.Seconds, context.Block.Value);
}
