using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Reads the fields of one event in the order in which they were written. Reusable: <see cref="Journal.Open"/> positions it. A
/// read
/// that does not match what was written throws <see cref="LedgerCorruptException"/>.
/// </summary>
public sealed class EventReader
{
    private const int FieldsInColumns = 4;

    private Journal? _journal;
    private JournalBlock? _block;
    private JournalRow _row;
    private ByteCursor _payload;
    private int _accountsRead;
    private int _numbersRead;
    private ClientId _client;
    private int _clientLength;

    /// <summary>The number of the event.</summary>
    public EventNumber Number { get; private set; }

    /// <summary>The kind of the event, by the protocol's own numbering.</summary>
    public ushort Kind => _row.Kind;

    /// <summary>Who acted, when, and in which block.</summary>
    /// <exception cref="InvalidOperationException">The reader is not positioned on an event.</exception>
    public Context Context
    {
        get
        {
            ContextEntry entry = Block.Context(_row.Context);
            return new Context(
                _journal!.Accounts[new AccountHandle(entry.Actor)],
                Timestamp.FromSeconds(entry.Time),
                BlockNumber.From(entry.Block))
            { Client = _client };
        }
    }

    /// <summary>Whether all that was written has been read.</summary>
    public bool AtEnd =>
        _payload.Remaining == 0 && _accountsRead >= AccountsInRow(_row.Flags) && _numbersRead >= NumbersInRow(_row.Flags);

    private JournalBlock Block => _block ?? throw new InvalidOperationException("This reader is not positioned on an event.");

    /// <summary>The client id of the event's command; <c>default</c> where there was none.</summary>
    public ClientId Client => _client;

    /// <summary>Goes back to the first field.</summary>
    /// <exception cref="InvalidOperationException">The reader is not positioned on an event.</exception>
    public void Rewind()
    {
        _payload = Block.Payload(_row.PayloadOffset, _row.PayloadLength - _clientLength, Number);
        _accountsRead = 0;
        _numbersRead = 0;
    }

    /// <summary>Reads an account.</summary>
    /// <exception cref="LedgerCorruptException">None stands here.</exception>
    public AccountId ReadAccount() => _journal!.Accounts[ReadAccountHandle()];

    /// <summary>Reads an account, as the ledger's handle for it.</summary>
    /// <exception cref="LedgerCorruptException">None stands here.</exception>
    public AccountHandle ReadAccountHandle()
    {
        uint handle = NextHandle();
        return handle < _row.AccountsAfter ? new AccountHandle(handle) : throw _payload.Damaged($"account handle {handle}");
    }

    /// <summary>Reads an account that may be absent; the default account says that it is.</summary>
    /// <exception cref="LedgerCorruptException">No account field stands here.</exception>
    public AccountId ReadOptionalAccount()
    {
        AccountHandle? handle = ReadOptionalAccountHandle();
        return handle is { } present ? _journal!.Accounts[present] : default;
    }

    /// <summary>Reads an account that may be absent, as the ledger's handle for it; null says that it is.</summary>
    /// <exception cref="LedgerCorruptException">No account field stands here.</exception>
    public AccountHandle? ReadOptionalAccountHandle()
    {
        uint handle = NextHandle();
        if (handle == AccountTable.Absent)
        {
            return null;
        }

        return handle < _row.AccountsAfter ? new AccountHandle(handle) : throw _payload.Damaged($"account handle {handle}");
    }

    /// <summary>Reads a number.</summary>
    /// <exception cref="LedgerCorruptException">None stands here.</exception>
    public UInt256 ReadNumber()
    {
        switch (_numbersRead++)
        {
            case 0:
                DemandColumn(RowFlags.HasX);
                return (_row.Flags & RowFlags.WideX) == RowFlags.None ? _row.X : _payload.Number();
            case 1:
                DemandColumn(RowFlags.HasY);
                return (_row.Flags & RowFlags.WideY) == RowFlags.None ? _row.Y : _payload.Number();
            default:
                return _payload.Number();
        }
    }

    /// <summary>Reads a 64-bit number.</summary>
    /// <exception cref="LedgerCorruptException">Too few bytes remain.</exception>
    public ulong ReadUInt64() => _payload.UInt64();

    /// <summary>Reads a 32-bit number.</summary>
    /// <exception cref="LedgerCorruptException">Too few bytes remain.</exception>
    public uint ReadUInt32() => _payload.UInt32();

    /// <summary>Reads yes or no.</summary>
    /// <exception cref="LedgerCorruptException">Neither stands here.</exception>
    public bool ReadFlag() => _payload.Flag();

    /// <summary>Reads how many items follow.</summary>
    /// <exception cref="LedgerCorruptException">Too few bytes remain.</exception>
    public int ReadCount()
    {
        // Up to four fields stand in columns: beyond them, every item takes at least a byte of the payload.
        uint count = _payload.UInt32();
        return count <= (uint)_payload.Remaining + FieldsInColumns
            ? (int)count
            : throw _payload.Damaged($"a count of {count} where {_payload.Remaining} bytes remain");
    }

    /// <summary>Reads bytes that were written with their length.</summary>
    /// <exception cref="LedgerCorruptException">None stand here.</exception>
    public ReadOnlySpan<byte> ReadBytes() => _payload.Bytes(_payload.Count(1));

    /// <summary>Reads a text.</summary>
    /// <exception cref="LedgerCorruptException">No text stands here.</exception>
    public string ReadText() => _payload.Text();

    internal void Position(Journal journal, JournalBlock block, JournalRow row, EventNumber number)
    {
        _journal = journal;
        _block = block;
        _row = row;
        Number = number;
        ReadClient();
        Rewind();
    }

    /// <summary>The client id stands at the end, so that the fields before it read as always.</summary>
    private void ReadClient()
    {
        (_client, _clientLength) = (default, 0);
        if ((_row.Flags & RowFlags.HasClient) == RowFlags.None)
        {
            return;
        }

        ReadOnlySpan<byte> payload = Block.PayloadBytes(_row.PayloadOffset, _row.PayloadLength);
        int length = payload.IsEmpty ? 0 : payload[^1];
        if (length >= payload.Length || !ClientId.TryParse(Encoding.Latin1.GetString(payload[^(length + 1)..^1]), out _client))
        {
            throw Block.Payload(_row.PayloadOffset, _row.PayloadLength, Number).Damaged("bytes that are no client id");
        }

        _clientLength = length + 1;
    }

    private static int AccountsInRow(RowFlags flags) =>
        (flags & RowFlags.HasAccountB) != RowFlags.None ? 2 : (int)(flags & RowFlags.HasAccountA);

    private static int NumbersInRow(RowFlags flags) =>
        (flags & RowFlags.HasY) != RowFlags.None ? 2 : (int)(flags & RowFlags.HasX) >> 2;

    private uint NextHandle()
    {
        switch (_accountsRead++)
        {
            case 0:
                DemandColumn(RowFlags.HasAccountA);
                return _row.AccountA;
            case 1:
                DemandColumn(RowFlags.HasAccountB);
                return _row.AccountB;
            default:
                return _payload.UInt32();
        }
    }

    private void DemandColumn(RowFlags flag)
    {
        if ((_row.Flags & flag) == RowFlags.None)
        {
            throw _payload.Damaged($"a field is read that was not written ({flag})");
        }
    }
}
