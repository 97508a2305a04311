namespace StakingLedger.Ledger;

/// <content>
/// Events that come by the block, from another journal or from a file. Runs of plain moves are applied to the share table row by row
/// and appended to the journal by copying; the protocol evolves once, with the last of them, which
/// <see cref="IProtocol.IsPlainMove"/> says is the same. All other events take the one path that live events take.
/// </content>
public sealed partial class PoolLedger
{
    private ulong? _plainKinds;

    /// <summary>The kinds below 64 that are plain moves, a bit each; the protocol is asked once.</summary>
    private ulong PlainKinds => _plainKinds ??= PlainKindsOf(_protocol);

    private static ulong PlainKindsOf(IProtocol protocol)
    {
        ulong kinds = 0;
        for (ushort kind = 0; kind < 64; kind++)
        {
            kinds |= protocol.IsPlainMove(kind) ? 1UL << kind : 0;
        }

        return kinds;
    }

    /// <summary>Applies the rows of a part, which follow this ledger's last event.</summary>
    private void ApplyPart(scoped in JournalPart part)
    {
        ReadOnlySpan<JournalRow> rows = part.Rows;
        ulong kinds = PlainKinds;
        int place = 0;
        while (place < rows.Length)
        {
            int run = kinds == 0 ? 0 : ApplyRun(rows[place..], part.Contexts, kinds);
            place += run;
            if (place < rows.Length)
            {
                AppendAndApply(part, rows[place]);
                place++;
            }
        }
    }

    /// <summary>Applies as many of the first rows as are plain moves, and gives how many.</summary>
    private int ApplyRun(ReadOnlySpan<JournalRow> rows, ReadOnlySpan<ContextEntry> contexts, ulong kinds)
    {
        int length = _shares[0].MoveRun(rows, Accounts.Count, kinds);
        if (length == 0)
        {
            return 0;
        }

        try
        {
            Journal.AppendRows(rows[..length], contexts);
            Journal.Open(Journal.LastEvent, _reader);
            _protocol.Evolve(_reader);
        }
        catch (Exception e)
        {
            IsCorrupt = true;
            if (e is LedgerCorruptException)
            {
                throw;
            }

            throw new LedgerCorruptException(Journal.LastEvent, Evolution, e.Message, e);
        }

        return length;
    }

    private void AppendAndApply(scoped in JournalPart part, JournalRow row)
    {
        for (int i = Accounts.Count; i < (int)row.AccountsAfter; i++)
        {
            _ = Accounts.Intern(part.AccountAt(i));
        }

        Apply(Journal.Append(row, part.PayloadOf(row), part.Contexts[(int)row.Context]));
    }
}
