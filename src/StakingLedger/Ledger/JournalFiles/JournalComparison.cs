namespace StakingLedger.Ledger;

/// <summary>Compares events of a file with those of a journal, field by field.</summary>
internal static class JournalComparison
{
    /// <summary>Demands that the events of a frame are those of a journal, as far as the journal goes back.</summary>
    /// <exception cref="LedgerCorruptException">An event differs, or the journal ends before it.</exception>
    public static void DemandSame(Journal journal, JournalFrame frame, JournalPart part)
    {
        for (int i = 0; i < part.Rows.Length; i++)
        {
            Units.EventNumber number = Units.EventNumber.From(part.First.Value + (ulong)i);
            if (number < journal.FirstEvent)
            {
                continue;
            }

            if (number > journal.LastEvent)
            {
                throw frame.Damaged($"it holds event {number.Value}; this ledger ends with event {journal.LastEvent.Value}");
            }

            JournalRow own = journal.Stored(number, out ReadOnlySpan<byte> payload, out ContextEntry context);
            JournalRow row = part.Rows[i];
            bool isSame = IsSame(own, row) && payload.SequenceEqual(part.PayloadOf(row))
                && context == part.Contexts[(int)row.Context];
            if (!isSame)
            {
                throw frame.DamagedAt(
                    number,
                    JournalFrameHeader.Size + ((long)i * JournalFileFormat.RowSize),
                    $"event {number.Value} is not the one that this ledger holds: the file is of another history");
            }
        }
    }

    /// <summary>Whether two rows hold the same, wherever they are stored; their payloads and contexts are not looked at.</summary>
    public static bool IsSame(JournalRow one, JournalRow other) => Bare(one).Equals(Bare(other));

    /// <summary>The fields without those of storage.</summary>
    private static (ushort Kind, RowFlags Flags, uint A, uint B, UInt128 X, UInt128 Y, int Payload, uint Accounts) Bare(JournalRow row) =>
        (row.Kind, row.Flags, row.AccountA, row.AccountB, row.X, row.Y, row.PayloadLength, row.AccountsAfter);
}
