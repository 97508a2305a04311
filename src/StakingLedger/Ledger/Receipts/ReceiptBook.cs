using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The client ids that were accepted, in the order of their events, with what is needed to give an outcome again: the event stands in
/// the journal, or, when it came before the snapshot this ledger was taken up from, in an archive of its own.
/// </summary>
internal sealed class ReceiptBook
{
    private readonly List<ClientId> _clients = [];
    private readonly List<EventNumber> _events = [];
    private readonly List<JournalBlock> _archive = [];
    private int[] _slots = new int[64];

    public int Count => _clients.Count;

    /// <summary>How many of the receipts stand in the archive: the first ones.</summary>
    public int Archived { get; private set; }

    public ClientId ClientAt(int place) => _clients[place];

    public EventNumber EventAt(int place) => _events[place];

    /// <summary>The place of a client id; -1 when it was never accepted.</summary>
    public int Find(ClientId client)
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)(Hash(client) & (uint)mask); ; slot = (slot + 1) & mask)
        {
            int place = _slots[slot] - 1;
            if (place < 0 || _clients[place] == client)
            {
                return place;
            }
        }
    }

    public void Add(ClientId client, EventNumber number)
    {
        if (Find(client) >= 0)
        {
            throw new LedgerCorruptException(number, "a client id is accepted once", $"{client} was accepted before");
        }

        _clients.Add(client);
        _events.Add(number);
        if (_clients.Count * 2 > _slots.Length)
        {
            _slots = new int[checked(_slots.Length * 2)];
            for (int place = 0; place < _clients.Count; place++)
            {
                Place(place);
            }
        }
        else
        {
            Place(_clients.Count - 1);
        }
    }

    /// <summary>Adds a receipt from a snapshot, with its whole row.</summary>
    public void AddArchived(ClientId client, EventNumber number, JournalRow row, ReadOnlySpan<byte> payload, in ContextEntry context)
    {
        Add(client, number);
        if (Archived % JournalBlock.Size == 0)
        {
            _archive.Add(new JournalBlock(0, JournalBlock.Size));
        }

        JournalBlock block = _archive[^1];
        row.Context = block.AddContext(context);
        block.Append(row, payload);
        Archived++;
    }

    /// <summary>Positions a reader on the event of a receipt.</summary>
    public void Open(int place, Journal journal, EventReader reader)
    {
        if (place >= Archived)
        {
            journal.Open(_events[place], reader);
            return;
        }

        JournalBlock block = _archive[place / JournalBlock.Size];
        reader.Position(journal, block, block.Row(place % JournalBlock.Size), _events[place]);
    }

    /// <summary>The row of a receipt's event with its payload and context.</summary>
    public JournalRow Stored(int place, Journal journal, out ReadOnlySpan<byte> payload, out ContextEntry context)
    {
        if (place >= Archived)
        {
            return journal.Stored(_events[place], out payload, out context);
        }

        JournalBlock block = _archive[place / JournalBlock.Size];
        JournalRow row = block.Row(place % JournalBlock.Size);
        payload = block.PayloadBytes(row.PayloadOffset, row.PayloadLength);
        context = block.Context(row.Context);
        return row;
    }

    /// <summary>Reads every event of the archive once: bytes that are no event must not wait until somebody asks for them.</summary>
    public void DemandReadable(Journal journal, IProtocol protocol)
    {
        EventReader reader = new();
        for (int place = 0; place < Archived; place++)
        {
            string? fault;
            try
            {
                Open(place, journal, reader);
                _ = protocol.Read(reader);
                fault = !reader.AtEnd ? "bytes remain" : reader.Client != _clients[place] ? $"it names {reader.Client}" : null;
                reader.Rewind();
                _ = protocol.CommandBehind(reader);
            }
            catch (Exception e)
            {
                throw Unreadable(place, e.Message, e);
            }

            if (fault is not null)
            {
                throw Unreadable(place, fault, null);
            }
        }
    }

    private LedgerCorruptException Unreadable(int place, string fault, Exception? inner) => new(
        _events[place], "the event of a client id reads as it was written", $"the receipt of {_clients[place]}: {fault}", inner);

    private void Place(int place)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(Hash(_clients[place]) & (uint)mask);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = place + 1;
    }

    private static uint Hash(ClientId client)
    {
        unchecked
        {
            ulong state = 0xCBF2_9CE4_8422_2325;
            foreach (char c in client.ToString())
            {
                state = (state ^ c) * 0x0000_0100_0000_01B3;
            }

            state = (state ^ (state >> 29)) * 0xBF58_476D_1CE4_E5B9;
            return (uint)(state >> 32);
        }
    }
}
