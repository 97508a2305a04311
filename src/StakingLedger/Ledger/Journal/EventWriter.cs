using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Packs the fields of an event into a journal row. The first two accounts and the first two numbers below 2^128 go to columns of
/// the
/// row; all else goes to the payload, in order. Reusable; the ledger owns it.
/// </summary>
public sealed class EventWriter
{
    private readonly AccountTable _accounts;
    private readonly ByteBuffer _payload = new();
    private JournalRow _row;
    private int _accountsWritten;
    private int _numbersWritten;

    internal EventWriter(AccountTable accounts) => _accounts = accounts;

    internal ref readonly JournalRow Row => ref _row;

    internal ReadOnlySpan<byte> Payload => _payload.Written;

    /// <summary>Writes an account; it is added to the ledger's accounts when it was not seen before.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">It is the default account.</exception>
    public void Account(in AccountId account) => WriteHandle(_accounts.Intern(account).Index);

    /// <summary>Writes an account that the ledger knows, by its handle.</summary>
    /// <param name="account">A handle of this ledger.</param>
    /// <exception cref="ArgumentOutOfRangeException">This ledger has no such handle.</exception>
    public void Account(AccountHandle account)
    {
        if (account.Index >= (uint)_accounts.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(account), account.Index, "This ledger has no account with this handle.");
        }

        WriteHandle(account.Index);
    }

    /// <summary>Writes an account, or that there is none.</summary>
    /// <param name="account">The account; the default one says "none".</param>
    public void OptionalAccount(in AccountId account) =>
        WriteHandle(account.IsDefault ? AccountTable.Absent : _accounts.Intern(account).Index);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void Number(in UInt256 value)
    {
        bool wide = value.Upper != System.UInt128.Zero;
        switch (_numbersWritten++)
        {
            case 0:
                _row.Flags |= wide ? RowFlags.HasX | RowFlags.WideX : RowFlags.HasX;
                _row.X = wide ? System.UInt128.Zero : value.Lower;
                break;
            case 1:
                _row.Flags |= wide ? RowFlags.HasY | RowFlags.WideY : RowFlags.HasY;
                _row.Y = wide ? System.UInt128.Zero : value.Lower;
                break;
            default:
                wide = true;
                break;
        }

        if (wide)
        {
            _payload.Number(value);
        }
    }

    /// <summary>Writes a 64-bit number.</summary>
    /// <param name="value">The number.</param>
    public void UInt64(ulong value) => _payload.UInt64(value);

    /// <summary>Writes a 32-bit number.</summary>
    /// <param name="value">The number.</param>
    public void UInt32(uint value) => _payload.UInt32(value);

    /// <summary>Writes yes or no.</summary>
    /// <param name="value">Which.</param>
    public void Flag(bool value) => _payload.Flag(value);

    /// <summary>Writes how many items follow.</summary>
    /// <param name="value">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public void Count(int value) => _payload.Count(value);

    /// <summary>Writes a text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">It is null, or no valid Unicode.</exception>
    public void Text(string value) => _payload.Text(value);

    /// <summary>Writes bytes with their length.</summary>
    /// <param name="value">The bytes.</param>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        _payload.Count(value.Length);
        _payload.Bytes(value);
    }

    /// <summary>Ends the event with the client id of its command; readers find it from the end.</summary>
    internal void Client(ClientId client)
    {
        string text = client.ToString();
        foreach (char c in text)
        {
            _payload.Byte((byte)c);
        }

        _payload.Byte((byte)text.Length);
        _row.Flags |= RowFlags.HasClient;
    }

    internal void Begin(ushort kind)
    {
        _row = default;
        _row.Kind = kind;
        _payload.Clear();
        _accountsWritten = 0;
        _numbersWritten = 0;
    }

    private void WriteHandle(uint handle)
    {
        switch (_accountsWritten++)
        {
            case 0:
                _row.Flags |= RowFlags.HasAccountA;
                _row.AccountA = handle;
                break;
            case 1:
                _row.Flags |= RowFlags.HasAccountB;
                _row.AccountB = handle;
                break;
            default:
                _payload.UInt32(handle);
                break;
        }
    }
}
