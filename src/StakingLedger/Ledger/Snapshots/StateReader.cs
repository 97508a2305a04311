using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Reads what <see cref="StateWriter"/> wrote. Every read is bounds-checked, only canonical forms are accepted, and damage throws
/// <see cref="LedgerCorruptException"/>.
/// </summary>
public sealed class StateReader
{
    private const int PieceAccounts = 1024;

    private ByteCursor _cursor;

    internal StateReader(byte[] bytes, int start, int length, string what = "snapshot bytes are canonical") =>
        _cursor = new ByteCursor(bytes, start, length, default, what);

    /// <summary>How many bytes remain.</summary>
    public int Remaining => _cursor.Remaining;

    /// <summary>How many accounts the snapshot holds: the bound of every handle.</summary>
    public int AccountCount { get; internal set; }

    /// <summary>Reads a 256-bit number.</summary>
    /// <exception cref="LedgerCorruptException">None stands here.</exception>
    public UInt256 ReadNumber() => _cursor.Number();

    /// <summary>Reads a 64-bit number.</summary>
    /// <exception cref="LedgerCorruptException">Too few bytes remain.</exception>
    public ulong ReadUInt64() => _cursor.UInt64();

    /// <summary>Reads a 32-bit number.</summary>
    /// <exception cref="LedgerCorruptException">Too few bytes remain.</exception>
    public uint ReadUInt32() => _cursor.UInt32();

    /// <summary>Reads a 16-bit number.</summary>
    /// <exception cref="LedgerCorruptException">Too few bytes remain.</exception>
    public ushort ReadUInt16() => _cursor.UInt16();

    /// <summary>Reads yes or no.</summary>
    /// <exception cref="LedgerCorruptException">Neither stands here.</exception>
    public bool ReadFlag() => _cursor.Flag();

    /// <summary>Reads how many items follow. A count that the remaining bytes cannot hold is refused.</summary>
    /// <param name="leastBytesPerItem">The fewest bytes an item takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">An item is said to take less than one byte.</exception>
    /// <exception cref="LedgerCorruptException">The items cannot fit.</exception>
    public int ReadCount(int leastBytesPerItem = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastBytesPerItem, 1);
        return _cursor.Count(leastBytesPerItem);
    }

    /// <summary>Reads an account of this ledger by its handle.</summary>
    /// <exception cref="LedgerCorruptException">The snapshot has no such account.</exception>
    public AccountHandle ReadAccount()
    {
        uint handle = _cursor.UInt32();
        return handle < (uint)AccountCount
            ? new AccountHandle(handle)
            : throw Damaged($"account handle {handle} of {AccountCount}");
    }

    /// <summary>Reads an account by its canonical bytes; it may be the default one.</summary>
    /// <exception cref="LedgerCorruptException">None stands here.</exception>
    public AccountId ReadAccountId() => _cursor.Flag() ? _cursor.AccountId() : default;

    /// <summary>Reads 32 bytes.</summary>
    /// <exception cref="LedgerCorruptException">Too few bytes remain.</exception>
    public Digest ReadDigest() => Digest.FromBytes(_cursor.Bytes(Digest.ByteLength));

    /// <summary>Reads so many bytes as they are.</summary>
    /// <param name="length">How many.</param>
    /// <exception cref="LedgerCorruptException">Fewer bytes remain.</exception>
    public ReadOnlySpan<byte> ReadBytes(int length) => _cursor.Bytes(length);

    /// <summary>Reads a text.</summary>
    /// <exception cref="LedgerCorruptException">None stands here.</exception>
    public string ReadText() => _cursor.Text();

    /// <summary>
    /// The exception that says what was found in the bytes; a protocol throws it for values that its state cannot have.
    /// </summary>
    /// <param name="found">What was found.</param>
    /// <param name="cause">The exception behind it, if there was one.</param>
    public LedgerCorruptException Damaged(string found, Exception? cause = null) => _cursor.Damaged(found, cause);

    internal UInt128 ReadCell() => _cursor.UInt128();

    /// <summary>Reads accounts by their canonical bytes, none of them the default one.</summary>
    internal void ReadAccounts(Span<AccountId> accounts)
    {
        while (!accounts.IsEmpty)
        {
            Span<AccountId> piece = accounts[..Math.Min(accounts.Length, PieceAccounts)];
            int refused = AccountId.ReadBytes(_cursor.Bytes(piece.Length * AccountId.ByteLength), piece);
            if (refused >= 0)
            {
                throw Damaged($"bytes that are no account, {refused} places after a multiple of {PieceAccounts}");
            }

            accounts = accounts[piece.Length..];
        }
    }
}
