using System.Runtime.InteropServices;
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
    private readonly AccountId[] _ids = new AccountId[256];
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
        Known = header.AccountCount;
        if (FaultOf(header.Accounts.Span, 0, out int place) is { } fault)
        {
            throw JournalFileFormat.Damaged(header.After, $"account {place} of the header is {fault}");
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
        int before = frame.Header.AccountsBefore;
        if (FaultOf(frame.NewAccounts, before, out int place) is { } fault)
        {
            long start = frame.Header.AccountsStart + ((long)place * AccountId.ByteLength);
            throw frame.DamagedAt(frame.First, start, $"new account {before + place} is {fault}");
        }
    }

    /// <summary>What is wrong with accounts that have the numbers from one on; null when nothing is.</summary>
    private string? FaultOf(ReadOnlySpan<byte> bytes, int from, out int place)
    {
        int before = _accounts.Count;
        int count = bytes.Length / AccountId.ByteLength;
        string? fault = null;
        place = 0;
        while (fault is null && place < count)
        {
            int size = Math.Min(count - place, _ids.Length);
            Span<AccountId> ids = _ids.AsSpan(0, size);
            int refused = AccountId.ReadBytes(bytes.Slice(place * AccountId.ByteLength, size * AccountId.ByteLength), ids);
            if (refused >= 0)
            {
                place += refused;
                fault = $"{Convert.ToHexStringLower(bytes.Slice(place * AccountId.ByteLength, AccountId.ByteLength))}, which is none";
            }
            else if (!IsKnown(ids, from + place, before))
            {
                fault = FaultOf(ids, from, before, ref place);
            }
            else
            {
                place += size;
            }
        }

        if (fault is not null || !_keepsAccounts)
        {
            _accounts.TruncateTo(before);
        }

        return fault;
    }

    /// <summary>Whether all of the accounts are known already, by the numbers from one on.</summary>
    private bool IsKnown(ReadOnlySpan<AccountId> ids, int from, int known) => from + ids.Length <= known
        && MemoryMarshal.AsBytes(ids).SequenceEqual(MemoryMarshal.AsBytes(_accounts.AsSpan().Slice(from, ids.Length)));

    /// <summary>What is wrong with accounts one by one. New ones are added, so that the same one is found again.</summary>
    private string? FaultOf(ReadOnlySpan<AccountId> ids, int from, int before, ref int place)
    {
        foreach (AccountId account in ids)
        {
            int index = from + place;
            uint found = index < before ? (uint)index : _accounts.Intern(account).Index;
            AccountId known = _accounts[new AccountHandle((uint)index < (uint)_accounts.Count ? (uint)index : found)];
            if (found != (uint)index || known != account)
            {
                return found != (uint)index
                    ? $"{account}, which has the number {found} already"
                    : $"{account}; the ledger knows {known} by this number";
            }

            place++;
        }

        return null;
    }
}
