namespace StakingLedger.Ledger;

/// <content>
/// The rows of a frame. Nearly all rows of a long journal are moves between known accounts in the context of the row before: these are
/// passed by one chain of comparisons. Every other row is looked at field by field.
/// </content>
internal sealed partial class JournalFrameCheck
{
    private const RowFlags PlainFlags = RowFlags.HasAccountA | RowFlags.HasAccountB | RowFlags.HasX | RowFlags.HasY;

    private const RowFlags AllFlags = PlainFlags | RowFlags.WideX | RowFlags.WideY | RowFlags.NewContext | RowFlags.HasClient;

    private void CheckRows(JournalFrame frame, ReadOnlySpan<JournalRow> rows)
    {
        JournalFrameHeader header = frame.Header;
        RowCheck check = new() { Known = (uint)header.AccountsBefore };
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly JournalRow row = ref rows[i];
            bool isUsual = row.Flags == PlainFlags && row.Context == check.Context && row.AccountsAfter == check.Known
                && row.AccountA < check.Known && row.AccountB < check.Known
                && (row.PayloadOffset | (uint)row.PayloadLength) == 0 && row.Kind != 0 && i != 0;
            if (!isUsual && Fault(header, i, row, ref check) is { } fault)
            {
                long place = JournalFrameHeader.Size + ((long)i * JournalFileFormat.RowSize);
                throw frame.DamagedAt(Units.EventNumber.From(header.After + (ulong)i + 1), place, $"row {i}: {fault}");
            }
        }

        if (check.Context + 1 != (uint)header.Contexts || check.Payload != header.Payload
            || check.Known != (uint)(header.AccountsBefore + header.NewAccounts))
        {
            throw frame.Damaged(
                $"its rows use {check.Context + 1} contexts, {check.Payload} bytes of payloads and {check.Known} accounts; expected "
                + $"{header.Contexts}, {header.Payload} and {header.AccountsBefore + header.NewAccounts}");
        }
    }

    private string? Fault(in JournalFrameHeader header, int place, JournalRow row, ref RowCheck check)
    {
        string? fault = ColumnFault(row)
            ?? CountFault(header, row, check)
            ?? HandleFault(row, RowFlags.HasAccountA, row.AccountA)
            ?? HandleFault(row, RowFlags.HasAccountB, row.AccountB)
            ?? ContextFault(header, place, row, check);
        check = new RowCheck
        {
            Known = row.AccountsAfter,
            Payload = fault is null ? check.Payload + row.PayloadLength : check.Payload,
            Context = row.Context,
        };
        return fault;
    }

    /// <summary>A field that was not written is zero, and the second of a kind is written after the first.</summary>
    private static string? ColumnFault(JournalRow row)
    {
        RowFlags flags = row.Flags;
        bool isConsistent = (flags & ~AllFlags) == RowFlags.None
            && Follows(flags, RowFlags.HasAccountB, RowFlags.HasAccountA)
            && Follows(flags, RowFlags.HasY, RowFlags.HasX)
            && Follows(flags, RowFlags.WideX, RowFlags.HasX)
            && Follows(flags, RowFlags.WideY, RowFlags.HasY);
        bool isClear = (Has(flags, RowFlags.HasAccountA) || row.AccountA == 0)
            && (Has(flags, RowFlags.HasAccountB) || row.AccountB == 0)
            && ((Has(flags, RowFlags.HasX) && !Has(flags, RowFlags.WideX)) || row.X == UInt128.Zero)
            && ((Has(flags, RowFlags.HasY) && !Has(flags, RowFlags.WideY)) || row.Y == UInt128.Zero);
        return row.Kind == 0 ? "kind 0; expected 1 or more"
            : !isConsistent ? $"flags {(ushort)flags}, which no writer sets together"
            : !isClear ? $"flags {(ushort)flags}, and a number or an account in a column that they leave out"
            : null;
    }

    private static string? CountFault(in JournalFrameHeader header, JournalRow row, RowCheck check)
    {
        long least = Has(row.Flags, RowFlags.HasClient) ? 2 : Has(row.Flags, RowFlags.WideX) || Has(row.Flags, RowFlags.WideY) ? 1 : 0;
        long offset = row.PayloadLength == 0 ? 0 : check.Payload;
        return row.AccountsAfter < check.Known || row.AccountsAfter > (uint)(header.AccountsBefore + header.NewAccounts)
            ? $"{row.AccountsAfter} accounts known after it; expected {check.Known} to {header.AccountsBefore + header.NewAccounts}"
            : row.PayloadLength < least || row.PayloadLength > header.Payload - check.Payload
            ? $"a payload of {row.PayloadLength} bytes; expected {least} to {header.Payload - check.Payload}"
            : row.PayloadOffset != offset
            ? $"a payload at {row.PayloadOffset}; expected {offset}"
            : null;
    }

    private static string? HandleFault(JournalRow row, RowFlags flag, uint handle) =>
        !Has(row.Flags, flag) || handle < row.AccountsAfter || handle == AccountTable.Absent
            ? null
            : $"account handle {handle}; expected one below {row.AccountsAfter}, or {AccountTable.Absent} for none";

    /// <summary>
    /// A context is new in the first row of a block, and where it differs from the one before; the first of a frame may be that of
    /// the frame before.
    /// </summary>
    private string? ContextFault(in JournalFrameHeader header, int place, JournalRow row, RowCheck check)
    {
        bool isNext = place != 0 && row.Context == check.Context + 1;
        if ((row.Context != check.Context && !isNext) || row.Context >= (uint)header.Contexts)
        {
            return $"context {row.Context} of {header.Contexts} after context {check.Context}";
        }

        ContextEntry context = _contexts[row.Context];
        bool isNew = place != 0 ? isNext : header.After % JournalBlock.Size == 0 || context != _lastContext;
        return isNew != Has(row.Flags, RowFlags.NewContext)
            ? $"flags {(ushort)row.Flags}; its context is {(isNew ? "another than" : "that of")} the row before"
            : isNext && context == _contexts[row.Context - 1]
            ? $"context {row.Context} is the same as the one before it"
            : context.Actor >= row.AccountsAfter
            ? $"a context of account handle {context.Actor}; expected one below {row.AccountsAfter}"
            : null;
    }

    private static bool Has(RowFlags flags, RowFlags flag) => (flags & flag) != RowFlags.None;

    private static bool Follows(RowFlags flags, RowFlags flag, RowFlags first) => !Has(flags, flag) || Has(flags, first);

    /// <summary>What the rows so far lead to.</summary>
    private record struct RowCheck
    {
        public uint Known;
        public uint Context;
        public long Payload;
    }
}
