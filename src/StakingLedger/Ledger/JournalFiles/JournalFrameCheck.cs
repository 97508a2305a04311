using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Checks the frames of a journal file one after the other, each as a whole before anything is made of it: after that, its rows are
/// such as a journal could hold. What only the protocol knows (which kinds there are, what stands in a payload, whether shares cover a
/// movement) is found out when an event is applied, as it is for any replay.
/// </summary>
internal sealed partial class JournalFrameCheck
{
    private readonly AccountTable _accounts;
    private readonly bool _keepsAccounts;
    private ContextEntry[] _contexts = new ContextEntry[64];
    private JournalRow[] _copies = [];
    private ContextEntry? _lastContext;
    private ulong _last;

    /// <summary>Begins behind the header of a file.</summary>
    /// <param name="header">The header.</param>
    /// <param name="accounts">
    /// The accounts that are known so far. The accounts of the file are compared with them as far as they go; those beyond are new
    /// ones, and stay only where <paramref name="keepsAccounts"/> says so.
    /// </param>
    /// <param name="keepsAccounts">True to add the accounts of the file; else whoever applies the events adds them.</param>
    /// <exception cref="LedgerCorruptException">The header's accounts are not the first of these, or one stands there twice.</exception>
    public JournalFrameCheck(JournalFileHeader header, AccountTable accounts, bool keepsAccounts)
    {
        (_accounts, _keepsAccounts) = (accounts, keepsAccounts);
        _last = header.After.Value;
        _lastContext = header.Context;
        Checksum = header.Checksum;
        Known = header.Accounts.Length;
        if (FaultOf(header.Accounts, 0, out int place) is { } fault)
        {
            throw JournalFileFormat.Damaged(header.After, $"the header's account {place} is {header.Accounts[place]}: {fault}");
        }
    }

    /// <summary>Gets the last event checked.</summary>
    public EventNumber Last => EventNumber.From(_last);

    /// <summary>Gets how many accounts the events so far know.</summary>
    public int Known { get; private set; }

    /// <summary>Gets the checksum of the frame checked last, or of the header.</summary>
    public uint Checksum { get; private set; }

    /// <summary>Checks a frame, and gives its events; an end frame has none.</summary>
    /// <exception cref="LedgerCorruptException">Something is wrong with it; nothing was taken over.</exception>
    public JournalPart Check(JournalFrame frame)
    {
        JournalFrameHeader header = frame.Header;
        uint found = Crc32C.Of(frame.Bytes[..^JournalFileFormat.ChecksumSize]);
        if (found != frame.Checksum)
        {
            throw frame.Damaged($"the frame's checksum is {frame.Checksum:x8}; its {header.Length} bytes have {found:x8}");
        }

        if (header.Previous != Checksum)
        {
            throw frame.Damaged($"it follows a frame with checksum {header.Previous:x8}; the one before it has {Checksum:x8}");
        }

        if (header.After != _last || header.AccountsBefore != Known)
        {
            throw frame.Damaged(
                $"it goes on after event {header.After} with {header.AccountsBefore} accounts; expected event {_last} and {Known}");
        }

        ReadOnlySpan<JournalRow> rows = default;
        if (header.Kind == JournalFrameKind.Events)
        {
            rows = frame.Rows(ref _copies);
            ReadContexts(frame);
            CheckRows(frame, rows);
            CheckAccounts(frame);
            _lastContext = _contexts[header.Contexts - 1];
        }

        Checksum = found;
        _last += (ulong)rows.Length;
        Known += header.NewAccounts;
        return new JournalPart
        {
            First = frame.First,
            Rows = rows,
            Contexts = _contexts.AsSpan(0, header.Contexts),
            NewAccounts = frame.NewAccounts,
            AccountsBefore = header.AccountsBefore,
            Payloads = frame.Payloads,
        };
    }

    private void ReadContexts(JournalFrame frame)
    {
        if (_contexts.Length < frame.Header.Contexts)
        {
            _contexts = new ContextEntry[Math.Max(frame.Header.Contexts, Math.Min(JournalBlock.Size, _contexts.Length * 2))];
        }

        for (int i = 0; i < frame.Header.Contexts; i++)
        {
            _contexts[i] = frame.ContextAt(i);
        }
    }

    private void CheckAccounts(JournalFrame frame)
    {
        int count = frame.Header.NewAccounts;
        if (count == 0)
        {
            return;
        }

        AccountId[] ids = new AccountId[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> bytes = frame.NewAccounts.Slice(i * AccountId.ByteLength, AccountId.ByteLength);
            try
            {
                ids[i] = AccountId.ReadBytes(bytes);
            }
            catch (FormatException e)
            {
                throw frame.DamagedAt(frame.First, PlaceOf(frame, i), e.Message, e);
            }
        }

        if (FaultOf(ids, frame.Header.AccountsBefore, out int place) is { } fault)
        {
            throw frame.DamagedAt(
                frame.First, PlaceOf(frame, place), $"new account {frame.Header.AccountsBefore + place} is {ids[place]}: {fault}");
        }
    }

    private static long PlaceOf(JournalFrame frame, int account) => frame.Header.AccountsStart + ((long)account * AccountId.ByteLength);

    /// <summary>What is wrong with accounts that have the numbers from one on; null when nothing is.</summary>
    private string? FaultOf(ReadOnlySpan<AccountId> accounts, int from, out int place)
    {
        int before = _accounts.Count;
        string? fault = null;
        for (place = 0; fault is null && place < accounts.Length; place++)
        {
            AccountId account = accounts[place];
            int index = from + place;
            if (account.IsDefault)
            {
                fault = "no account";
            }
            else if (index < before)
            {
                AccountId known = _accounts[new AccountHandle((uint)index)];
                fault = known == account ? null : $"the ledger knows {known} by this number";
            }
            else
            {
                uint found = _accounts.Intern(account).Index;
                fault = found == (uint)index ? null : $"it has the number {found} already";
            }
        }

        if (fault is not null)
        {
            place--;
        }

        if (fault is not null || !_keepsAccounts)
        {
            _accounts.TruncateTo(before);
        }

        return fault;
    }
}
