using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What a snapshot holds, read and checked; the protocol's own state stands behind <see cref="Rest"/>.</summary>
internal sealed class SnapshotContents
{
    private SnapshotContents(EventNumber lastEvent, JournalChain chain, ContextEntry? openContext)
    {
        LastEvent = lastEvent;
        Chain = chain;
        OpenContext = openContext;
    }

    public EventNumber LastEvent { get; }

    public JournalChain Chain { get; }

    public ContextEntry? OpenContext { get; }

    public AccountTable Accounts { get; private set; } = null!;

    public ShareTable[] Shares { get; private set; } = [];

    public PricingPair Pair { get; private set; }

    public ReceiptBook Receipts { get; private set; } = null!;

    public required StateReader Rest { get; init; }

    /// <summary>Reads and checks a snapshot.</summary>
    public static SnapshotContents Read(byte[] bytes, IProtocol protocol, LedgerOptions options)
    {
        SnapshotContents contents = ReadTables(bytes, protocol, options, out AccountId[] ids);
        int count = contents.Rest.AccountCount;
        contents.Accounts = AccountTable.TryRestore(options.IndexSeed, ids, count, out AccountTable accounts, out int twice)
            ? accounts
            : throw contents.Rest.Damaged($"account {ids[twice]} stands there twice");
        contents.Receipts = ReceiptCodec.Read(contents.Rest, contents.LastEvent, options.IndexSeed);
        return contents;
    }

    /// <summary>Reads and checks a snapshot as far as the pricing pair, and makes no index of its accounts: that costs more than all
    /// the rest, and whoever asks only for shares by handle needs none.</summary>
    public static SnapshotContents ReadTables(byte[] bytes, IProtocol protocol, LedgerOptions options, out AccountId[] ids)
    {
        StateReader r = SnapshotFormat.OpenChecked(bytes, protocol);
        EventNumber lastEvent = EventNumber.From(r.ReadUInt64());
        JournalChain chain = JournalChain.Read(r, lastEvent.Value);
        ContextEntry? openContext = r.ReadFlag() ? new ContextEntry(r.ReadUInt32(), r.ReadUInt64(), r.ReadUInt64()) : null;
        int count = r.ReadCount(AccountId.ByteLength);
        ids = AccountTable.RoomFor(count, options.ExpectedAccounts);
        r.ReadAccounts(ids.AsSpan(0, count));
        r.AccountCount = count;
        DemandGenesis(r, chain, ids.AsSpan(0, count), protocol);
        if (openContext is { } context && context.Actor >= (uint)count)
        {
            throw r.Damaged($"a context of account handle {context.Actor}");
        }

        SnapshotContents contents = new(lastEvent, chain, openContext) { Rest = r };
        contents.Shares = ReadTokens(r, protocol, Math.Max(count, options.ExpectedAccounts));
        contents.Pair = new PricingPair(Amount.FromWei(r.ReadNumber()), Units.Shares.Of(r.ReadNumber()));
        return contents;
    }

    /// <summary>The accounts, the tokens and the pair: with the protocol's own state, all that a state digest covers.</summary>
    public static void WriteTables(StateWriter w, PoolLedger ledger)
    {
        ReadOnlySpan<AccountId> accounts = ledger.Accounts.AsSpan();
        w.Count(accounts.Length);
        w.Accounts(accounts);
        w.Count(ledger.Tokens.Count);
        for (int token = 0; token < ledger.Tokens.Count; token++)
        {
            w.Text(ledger.Tokens[token].Symbol);
            WriteToken(w, ledger.Shares(new TokenId((byte)token)), accounts.Length);
        }

        w.Number(ledger.Timeline.Current.Assets.Value);
        w.Number(ledger.Timeline.Current.Shares.Value);
    }

    private static void WriteToken(StateWriter w, ShareTable table, int accounts)
    {
        ReadOnlySpan<UInt128> cells = table.Cells;
        w.Cells(cells[..Math.Min(accounts, cells.Length)]);
        for (int i = cells.Length; i < accounts; i++)
        {
            w.Cell(UInt128.Zero);
        }

        w.Count(table.WideCount);
        for (int i = 0; i < table.WideCount; i++)
        {
            (uint key, UInt256 value) = table.WideAt(i);
            w.UInt32(key);
            w.Number(value);
        }

        w.Number(table.Total);
    }

    private static void DemandGenesis(StateReader r, JournalChain chain, ReadOnlySpan<AccountId> accounts, IProtocol protocol)
    {
        int known = protocol.WellKnownAccounts.Count;
        if (known > accounts.Length)
        {
            throw r.Damaged("fewer accounts than the protocol opens with");
        }

        for (int i = 0; i < known; i++)
        {
            if (accounts[i] != protocol.WellKnownAccounts[i])
            {
                throw r.Damaged($"the protocol opens with {protocol.WellKnownAccounts[i]} as account {i}, the snapshot does not");
            }
        }

        if (chain.Genesis != Journal.GenesisOf(protocol.Name, accounts[..known]))
        {
            throw r.Damaged("a journal that was opened with something else");
        }
    }

    private static ShareTable[] ReadTokens(StateReader r, IProtocol protocol, int capacity)
    {
        int count = r.ReadCount();
        if (count != protocol.Tokens.Count)
        {
            throw r.Damaged($"{count} tokens where the protocol has {protocol.Tokens.Count}");
        }

        ShareTable[] tables = new ShareTable[count];
        for (int token = 0; token < count; token++)
        {
            string symbol = r.ReadText();
            if (!string.Equals(symbol, protocol.Tokens[token].Symbol, StringComparison.Ordinal))
            {
                throw r.Damaged($"token {token} is {symbol}, the protocol's is {protocol.Tokens[token].Symbol}");
            }

            tables[token] = ReadToken(r, capacity);
        }

        return tables;
    }

    private static ShareTable ReadToken(StateReader r, int capacity)
    {
        int accounts = r.AccountCount;
        if ((long)accounts * 16 > r.Remaining)
        {
            throw r.Damaged($"{accounts} shares cannot stand in {r.Remaining} bytes");
        }

        NumberColumn cells = NumberColumn.Restore(r.ReadBytes(accounts * 16), capacity, out UInt256 sum);
        sum = ReadWide(r, cells, sum);
        UInt256 total = r.ReadNumber();
        return sum == total
            ? ShareTable.Restore(cells, total)
            : throw new LedgerCorruptException(default, LedgerInvariants.SumOfShares, $"in the snapshot, {sum} is not {total}");
    }

    private static UInt256 ReadWide(StateReader r, NumberColumn cells, UInt256 sum)
    {
        int count = r.ReadCount(5);
        if (count != cells.WideCount)
        {
            throw r.Damaged($"{count} wide shares where {cells.WideCount} cells say so");
        }

        // The marks were stored as values of 2^128 - 1, in order: the entries must name the same cells in the same order.
        for (int i = 0; i < count; i++)
        {
            uint key = r.ReadUInt32();
            UInt256 value = r.ReadNumber();
            if (key != cells.WideAt(i).Key || value < (UInt256)UInt128.MaxValue || !UInt256.TryAdd(sum, value, out sum))
            {
                throw r.Damaged($"wide shares {value} of account handle {key}");
            }

            cells[key] = value;
        }

        return sum;
    }
}
