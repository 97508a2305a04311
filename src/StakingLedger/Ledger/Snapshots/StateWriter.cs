using System.Runtime.InteropServices;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Writes state in canonical little-endian bytes: equal states give equal bytes, on any machine.</summary>
public sealed class StateWriter
{
    private const int FlushAt = 1 << 16;
    private const int PieceAccounts = 1024;

    private readonly ByteBuffer _buffer = new();
    private readonly IByteSink _sink;

    internal StateWriter(IByteSink sink) => _sink = sink;

    /// <summary>Writes a 256-bit number: a length byte and the fewest bytes.</summary>
    /// <param name="value">The number.</param>
    public void Number(in UInt256 value)
    {
        _buffer.Number(value);
        FlushWhenFull();
    }

    /// <summary>Writes a 64-bit number.</summary>
    /// <param name="value">The number.</param>
    public void UInt64(ulong value)
    {
        _buffer.UInt64(value);
        FlushWhenFull();
    }

    /// <summary>Writes a 32-bit number.</summary>
    /// <param name="value">The number.</param>
    public void UInt32(uint value)
    {
        _buffer.UInt32(value);
        FlushWhenFull();
    }

    /// <summary>Writes a 16-bit number.</summary>
    /// <param name="value">The number.</param>
    public void UInt16(ushort value)
    {
        _buffer.UInt16(value);
        FlushWhenFull();
    }

    /// <summary>Writes yes or no.</summary>
    /// <param name="value">Which.</param>
    public void Flag(bool value)
    {
        _buffer.Flag(value);
        FlushWhenFull();
    }

    /// <summary>Writes how many items follow.</summary>
    /// <param name="value">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public void Count(int value)
    {
        _buffer.Count(value);
        FlushWhenFull();
    }

    /// <summary>Writes an account of this ledger by its handle.</summary>
    /// <param name="account">The handle.</param>
    public void Account(AccountHandle account) => UInt32(account.Index);

    /// <summary>
    /// Writes an account by its 24 canonical bytes, whether or not the ledger knows it. The default one may be written.
    /// </summary>
    /// <param name="account">The account.</param>
    public void AccountId(in AccountId account)
    {
        Flag(!account.IsDefault);
        if (!account.IsDefault)
        {
            _buffer.AccountId(account);
        }
    }

    /// <summary>Writes 32 bytes.</summary>
    /// <param name="value">The digest.</param>
    public void Digest(Digest value)
    {
        Span<byte> bytes = stackalloc byte[Units.Digest.ByteLength];
        value.WriteBytes(bytes);
        Bytes(bytes);
    }

    /// <summary>Writes bytes as they are: their number must be known to the reader.</summary>
    /// <param name="value">The bytes.</param>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        if (value.Length > FlushAt)
        {
            Flush();
            _sink.Take(value);
            return;
        }

        _buffer.Bytes(value);
        FlushWhenFull();
    }

    /// <summary>Writes a text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">It is null, or no valid Unicode.</exception>
    public void Text(string value)
    {
        _buffer.Text(value);
        FlushWhenFull();
    }

    internal void Cell(UInt128 value)
    {
        _buffer.UInt128(value);
        FlushWhenFull();
    }

    /// <summary>Writes accounts by their canonical bytes, none of them the default one.</summary>
    internal void Accounts(ReadOnlySpan<AccountId> accounts)
    {
        if (_sink.TrySkip((long)accounts.Length * Units.AccountId.ByteLength))
        {
            return;
        }

        Flush();
        while (!accounts.IsEmpty)
        {
            ReadOnlySpan<AccountId> piece = accounts[..Math.Min(accounts.Length, PieceAccounts)];
            Units.AccountId.WriteBytes(piece, _buffer.Reserve(piece.Length * Units.AccountId.ByteLength));
            Flush();
            accounts = accounts[piece.Length..];
        }
    }

    /// <summary>Writes cells, which go to the sink from where they lie on a little-endian machine.</summary>
    internal void Cells(ReadOnlySpan<UInt128> values)
    {
        if (_sink.TrySkip((long)values.Length * 16))
        {
            return;
        }

        if (BitConverter.IsLittleEndian)
        {
            Flush();
            _sink.Take(MemoryMarshal.AsBytes(values));
            return;
        }

        foreach (UInt128 value in values)
        {
            Cell(value);
        }
    }

    internal void Flush()
    {
        _sink.Take(_buffer.Written);
        _buffer.Clear();
    }

    private void FlushWhenFull()
    {
        if (_buffer.Length >= FlushAt)
        {
            Flush();
        }
    }
}
