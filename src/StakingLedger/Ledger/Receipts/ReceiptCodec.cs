using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>The receipts of a ledger in its snapshot.</summary>
internal static class ReceiptCodec
{
    public static void Write(StateWriter w, ReceiptBook receipts, Journal journal)
    {
        w.Count(receipts.Count);
        for (int place = 0; place < receipts.Count; place++)
        {
            JournalRow row = receipts.Stored(place, journal, out ReadOnlySpan<byte> payload, out ContextEntry context);
            w.Text(receipts.ClientAt(place).ToString());
            w.UInt64(receipts.EventAt(place).Value);
            w.UInt16(row.Kind);
            w.UInt16((ushort)(row.Flags & ~RowFlags.NewContext));
            w.UInt32(row.AccountA);
            w.UInt32(row.AccountB);
            w.Cell(row.X);
            w.Cell(row.Y);
            w.UInt32(row.AccountsAfter);
            w.UInt32(context.Actor);
            w.UInt64(context.Time);
            w.UInt64(context.Block);
            w.Count(payload.Length);
            w.Bytes(payload);
        }
    }

    public static ReceiptBook Read(StateReader r, EventNumber lastEvent, ulong seed)
    {
        ReceiptBook receipts = new(seed);
        int count = r.ReadCount();
        EventNumber before = default;
        for (int i = 0; i < count; i++)
        {
            string text = r.ReadText();
            EventNumber number = EventNumber.From(r.ReadUInt64());
            if (!ClientId.TryParse(text, out ClientId client) || number <= before || number > lastEvent || receipts.Find(client) >= 0)
            {
                throw r.Damaged($"a receipt of '{text}' for event {number.Value}");
            }

            JournalRow row = new()
            {
                Kind = r.ReadUInt16(),
                Flags = (RowFlags)r.ReadUInt16(),
                AccountA = r.ReadUInt32(),
                AccountB = r.ReadUInt32(),
                X = r.ReadCell(),
                Y = r.ReadCell(),
                AccountsAfter = r.ReadUInt32(),
            };
            ContextEntry context = new(r.ReadUInt32(), r.ReadUInt64(), r.ReadUInt64());
            if (row.AccountsAfter > (uint)r.AccountCount || context.Actor >= (uint)r.AccountCount
                || (row.Flags & RowFlags.HasClient) == RowFlags.None || (row.Flags & RowFlags.NewContext) != RowFlags.None)
            {
                throw r.Damaged($"the event of the receipt of '{text}'");
            }

            receipts.AddArchived(client, number, row, r.ReadBytes(r.ReadCount()), context);
            before = number;
        }

        return receipts;
    }
}
