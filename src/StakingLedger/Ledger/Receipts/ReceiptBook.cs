using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The client ids that were accepted, in the order of their events, with what is needed to give an outcome again: the event stands in
/// the journal, or, when it came before the snapshot this ledger was taken up from, in an archive of its own.
/// </summary>
/// <param name="seed">The seed of the index: ids come from strangers, who could choose ones that collide under a known seed.</param>
internal sealed class ReceiptBook(ulong seed)
{
    // Honest ids never take as many steps at a load of one half; chosen ones do.
    private const int SearchLimit = 128;

    private ulong _seed = seed;
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
            PlaceAll(checked(_slots.Length * 2));
        }
        else if (Place(_clients.Count - 1) > SearchLimit)
        {
            // Someone chose ids that collide: under the next seed they do not.
            _seed = unchecked((_seed + 0x9E37_79B9_7F4A_7C15) * 0xD134_2543_DE82_EF95);
            PlaceAll(_slots.Length);
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

    private void PlaceAll(int slots)
    {
        _slots = new int[slots];
        for (int place = 0; place < _clients.Count; place++)
        {
            _ = Place(place);
        }
    }

    /// <summary>Fills a slot, and gives the number of steps that it took to find.</summary>
    private int Place(int place)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(Hash(_clients[place]) & (uint)mask);
        int steps = 1;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
            steps++;
        }

        _slots[slot] = place + 1;
        return steps;
    }

    private uint Hash(ClientId client)
    {
        unchecked
        {
            ulong state = _seed ^ 0xCBF2_9CE4_8422_2325;
            foreach (char c in client.ToString())
            {
                state = (state ^ c) * 0x94D0_49BB_1331_11EB;
                state ^= state >> 32;
            }

            return (uint)((state * 0xBF58_476D_1CE4_E5B9) >> 32);
        }
    }
}
