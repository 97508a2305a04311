using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Consecutive rows of one block with all that they refer to, wherever they stand: in a journal, or in a frame of a journal file.
/// The rows' contexts are places in <see cref="Contexts"/>, and never decrease from row to row.
/// </summary>
internal readonly ref struct JournalPart
{
    /// <summary>The number of the first row's event.</summary>
    public required EventNumber First { get; init; }

    public required ReadOnlySpan<JournalRow> Rows { get; init; }

    public required ReadOnlySpan<ContextEntry> Contexts { get; init; }

    /// <summary>Gets where the accounts are found by number; null when they stand in <see cref="NewAccounts"/>.</summary>
    public AccountTable? Accounts { get; init; }

    /// <summary>Gets the canonical bytes of the accounts from <see cref="AccountsBefore"/> on.</summary>
    public ReadOnlySpan<byte> NewAccounts { get; init; }

    public int AccountsBefore { get; init; }

    /// <summary>Gets the block that holds the payloads; null when they stand in <see cref="Payloads"/>.</summary>
    public JournalBlock? Block { get; init; }

    public ReadOnlySpan<byte> Payloads { get; init; }

    public EventNumber Last => EventNumber.From(First.Value + (ulong)Rows.Length - 1);

    /// <summary>The same without its first rows.</summary>
    public JournalPart From(int place) => new()
    {
        First = EventNumber.From(First.Value + (ulong)place),
        Rows = Rows[place..],
        Contexts = Contexts,
        Accounts = Accounts,
        NewAccounts = NewAccounts,
        AccountsBefore = AccountsBefore,
        Block = Block,
        Payloads = Payloads,
    };

    /// <summary>The first rows of it.</summary>
    public JournalPart Until(int length) => new()
    {
        First = First,
        Rows = Rows[..length],
        Contexts = Contexts,
        Accounts = Accounts,
        NewAccounts = NewAccounts,
        AccountsBefore = AccountsBefore,
        Block = Block,
        Payloads = Payloads,
    };

    public AccountId AccountAt(int index) => Accounts is { } table
        ? table[new AccountHandle((uint)index)]
        : AccountId.ReadBytes(NewAccounts[((index - AccountsBefore) * AccountId.ByteLength)..]);

    public ReadOnlySpan<byte> PayloadOf(JournalRow row) => Block is { } block
        ? block.PayloadBytes(row.PayloadOffset, row.PayloadLength)
        : Payloads.Slice((int)row.PayloadOffset, row.PayloadLength);
}
