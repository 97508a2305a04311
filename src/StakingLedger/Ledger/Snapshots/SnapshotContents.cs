using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What a snapshot holds, read and checked; the protocol's own state stands behind <see cref="Rest"/>.</summary>
internal sealed class SnapshotContents
{
    private SnapshotContents(EventNumber lastEvent, JournalChain chain, ContextEntry? openContext, AccountTable accounts)
    {
        LastEvent = lastEvent;
        Chain = chain;
        OpenContext = openContext;
        Accounts = accounts;
    }

    public EventNumber LastEvent { get; }

    public JournalChain Chain { get; }

    public ContextEntry? OpenContext { get; }

    public AccountTable Accounts { get; }

    public ShareTable[] Shares { get; private set; } = [];

    public PricingPair Pair { get; private set; }

    public ReceiptBook Receipts { get; private set; } = null!;

    public required StateReader Rest { get; init; }

    public static SnapshotContents Read(byte[] bytes, IProtocol protocol, LedgerOptions options)
    {
        StateReader r = SnapshotFormat.OpenChecked(bytes, protocol);
        EventNumber lastEvent = EventNumber.From(r.ReadUInt64());
        JournalChain chain = JournalChain.Read(r, lastEvent.Value);
        ContextEntry? openContext = r.ReadFlag() ? new ContextEntry(r.ReadUInt32(), r.ReadUInt64(), r.ReadUInt64()) : null;
        AccountTable accounts = ReadAccounts(r, options);
        DemandGenesis(r, chain, accounts, protocol);
        if (openContext is { } context && context.Actor >= (uint)accounts.Count)
        {
            throw r.Damaged($"a context of account handle {context.Actor}");
        }

        SnapshotContents contents = new(lastEvent, chain, openContext, accounts) { Rest = r };
        contents.Shares = ReadTokens(r, protocol, accounts.Count);
        contents.Pair = new PricingPair(Amount.FromWei(r.ReadNumber()), Units.Shares.Of(r.ReadNumber()));
        contents.Receipts = ReceiptCodec.Read(r, lastEvent, options.IndexSeed);
        return contents;
    }

    /// <summary>The accounts, the tokens and the pair: with the protocol's own state, all that a state digest covers.</summary>
    public static void WriteTables(StateWriter w, PoolLedger ledger)
    {
        ReadOnlySpan<AccountId> accounts = ledger.Accounts.AsSpan();
        w.Count(accounts.Length);
        Span<byte> id = stackalloc byte[AccountId.ByteLength];
        foreach (AccountId account in accounts)
        {
            account.WriteBytes(id);
            w.Bytes(id);
        }

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
        for (int i = 0; i < accounts; i++)
        {
            w.Cell(i < cells.Length ? cells[i] : UInt128.Zero);
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

    private static AccountTable ReadAccounts(StateReader r, LedgerOptions options)
    {
        int count = r.ReadCount(AccountId.ByteLength);
        AccountTable accounts = new(options.IndexSeed, Math.Max(count, options.ExpectedAccounts));
        for (int i = 0; i < count; i++)
        {
            AccountId account = r.ReadKnownAccount();
            if (accounts.Intern(account).Index != (uint)i)
            {
                throw r.Damaged($"account {account} stands there twice");
            }
        }

        r.AccountCount = count;
        return accounts;
    }

    private static void DemandGenesis(StateReader r, JournalChain chain, AccountTable accounts, IProtocol protocol)
    {
        int known = protocol.WellKnownAccounts.Count;
        if (known > accounts.Count)
        {
            throw r.Damaged("fewer accounts than the protocol opens with");
        }

        for (int i = 0; i < known; i++)
        {
            if (accounts[new AccountHandle((uint)i)] != protocol.WellKnownAccounts[i])
            {
                throw r.Damaged($"the protocol opens with {protocol.WellKnownAccounts[i]} as account {i}, the snapshot does not");
            }
        }

        if (chain.Genesis != Journal.GenesisOf(protocol.Name, accounts.AsSpan()[..known]))
        {
            throw r.Damaged("a journal that was opened with something else");
        }
    }

    private static ShareTable[] ReadTokens(StateReader r, IProtocol protocol, int accounts)
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

            tables[token] = ReadToken(r, accounts);
        }

        return tables;
    }

    private static ShareTable ReadToken(StateReader r, int accounts)
    {
        if ((long)accounts * 16 > r.Remaining)
        {
            throw r.Damaged($"{accounts} shares cannot stand in {r.Remaining} bytes");
        }

        NumberColumn cells = new(accounts);
        UInt256 sum = UInt256.Zero;
        int marked = 0;
        for (uint i = 0; i < (uint)accounts; i++)
        {
            UInt128 cell = r.ReadCell();
            if (cell == UInt128.MaxValue)
            {
                marked++;
            }

            sum += cell == UInt128.MaxValue ? UInt256.Zero : (UInt256)cell;
            cells[i] = cell;
        }

        sum = ReadWide(r, cells, marked, sum);
        UInt256 total = r.ReadNumber();
        return sum == total
            ? ShareTable.Restore(cells, total)
            : throw new LedgerCorruptException(default, LedgerInvariants.SumOfShares, $"in the snapshot, {sum} is not {total}");
    }

    private static UInt256 ReadWide(StateReader r, NumberColumn cells, int marked, UInt256 sum)
    {
        int count = r.ReadCount(5);
        if (count != marked)
        {
            throw r.Damaged($"{count} wide shares where {marked} cells say so");
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
