using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>
/// Reads the frequent lines of a native history in one pass over their bytes, without an object. It takes a line only as the
/// writers of this format write it: known fields in any order, each once, no escapes, no white space but one space after a colon or
/// a comma. Whatever else a line is, it is left to the general reader, which alone refuses: so this one decides nothing by itself,
/// and a line that it takes says what the general reader would read in it.
/// <para>
/// Bytes are read without a check of the bounds, because a line that is taken is short. Each of the fifteen fields is read at most
/// once. Field and value take at most 100 bytes (a name 12, a client id 64, quotes, colon, comma, spaces), so reading stops before
/// byte 1,500, and no load reaches further than 64 bytes ahead. A text that is not as long as <see cref="Window"/> is first copied
/// in front of zeros; no zero is ever taken for a part of a line, so reading stops there.
/// </para>
/// </summary>
internal sealed partial class NativePlainLine
{
    /// <summary>That a text is not plain.</summary>
    public const int No = -1;

    private const int Window = 2_048;

    private readonly byte[] _window = new byte[Window];
    private AccountId _by;
    private AccountId _first;
    private AccountId _to;
    private Timestamp _time;
    private ulong _block;
    private ClientId _client;
    private UInt256 _quantity;

    /// <summary>Gets what the line says.</summary>
    public NativePlainKind Kind { get; private set; }

    /// <summary>Gets the time of the command.</summary>
    public Timestamp Time => _time;

    /// <summary>Gets the context of the command; its time is the one given, where the line has none.</summary>
    public Context Context => new Context(_by, _time, BlockNumber.From(_block)) { Client = _client };

    /// <summary>Gets the block of the command.</summary>
    public ulong Block => _block;

    /// <summary>Gets whether the command has an id of its client.</summary>
    public bool HasClient => !_client.IsDefault;

    /// <summary>Gets the amount or the shares.</summary>
    public ref readonly UInt256 Quantity => ref _quantity;

    /// <summary>Gets who gives shares away: the sender of a transfer, the holder of a request.</summary>
    public ref readonly AccountId Giver => ref _first;

    /// <summary>Gets the deposit.</summary>
    public Deposit Deposit => new(_to, Amount.FromWei(_quantity));

    /// <summary>Gets the transfer of assets.</summary>
    public TransferAssets TransferAssets => new(_first, _to, Amount.FromWei(_quantity));

    /// <summary>Gets the transfer of shares.</summary>
    public TransferShares TransferShares => new(_first, _to, Shares.Of(_quantity));

    /// <summary>Gets the request for assets.</summary>
    public RequestWithdrawal RequestWithdrawal => new(_first, Amount.FromWei(_quantity));

    /// <summary>Gets the request for shares.</summary>
    public RequestWithdrawalOfShares RequestWithdrawalOfShares => new(_first, Shares.Of(_quantity));

    /// <summary>Gets the redemption.</summary>
    public Redeem Redeem => new(_first, Shares.Of(_quantity));

    /// <summary>Gets the command, as an object.</summary>
    public IPoolCommand Command => Kind switch
    {
        NativePlainKind.Deposit => Deposit,
        NativePlainKind.TransferAssets => TransferAssets,
        NativePlainKind.TransferShares => TransferShares,
        NativePlainKind.RequestWithdrawal => RequestWithdrawal,
        NativePlainKind.RequestWithdrawalOfShares => RequestWithdrawalOfShares,
        _ => Redeem,
    };

    /// <summary>Gets who gives the command.</summary>
    public ref readonly AccountId By => ref _by;

    /// <summary>Gets whose balance the command changes beside that of who gives it: who receives, or else who leaves.</summary>
    public ref readonly AccountId Counterparty => ref Kind <= NativePlainKind.TransferShares ? ref _to : ref _first;

    /// <summary>Gets the command's name; null where the line has none.</summary>
    public string? CommandName => Kind switch
    {
        NativePlainKind.Deposit => "deposit",
        NativePlainKind.TransferAssets => "transfer-assets",
        NativePlainKind.TransferShares => "transfer-shares",
        NativePlainKind.RequestWithdrawal => "request-withdrawal",
        NativePlainKind.RequestWithdrawalOfShares => "request-withdrawal-of-shares",
        NativePlainKind.Redeem => "redeem",
        _ => null,
    };

    /// <summary>Reads the line at the front of some text.</summary>
    /// <param name="text">The text; it may end within the line.</param>
    /// <param name="time">The time of the command before.</param>
    /// <returns>The length of the line, up to the line feed or the end of the text; <see cref="No"/> when it is left to the general
    /// reader.</returns>
    public int Read(ReadOnlySpan<byte> text, Timestamp time)
    {
        if (!BitConverter.IsLittleEndian || text.IsEmpty || text[0] != '{')
        {
            return No;
        }

        (_time, _block, _client) = (time, 0, default);
        int longest = text.Length;
        if (text.Length < Window)
        {
            text.CopyTo(_window);
            _window.AsSpan(text.Length).Clear();
            text = _window;
        }

        int end = ReadObject(in MemoryMarshal.GetReference(text));
        return end == longest || (end >= 0 && text[end] == '\n') ? end : No;
    }

    /// <summary>Gives the place behind the object and a carriage return, or <see cref="No"/>.</summary>
    private int ReadObject(ref readonly byte line)
    {
        unchecked
        {
            nint at = 1;
            NativePlainFields seen = NativePlainFields.None;
            while (true)
            {
                (NativePlainFields field, at) = ReadField(in line, at, (seen & NativePlainFields.By) != NativePlainFields.None);
                if (at < 0 || (seen & field) != NativePlainFields.None)
                {
                    return No;
                }

                seen |= field;
                byte next = ByteAt(in line, at);
                if (next != ',')
                {
                    return next == '}' && IsWhole(seen) ? (int)at + (ByteAt(in line, at + 1) == '\r' ? 2 : 1) : No;
                }

                at = SkipSpace(in line, at + 1);
            }
        }
    }

    /// <summary>True when every operand of the line's kind was there, and nothing else.</summary>
    private bool IsWhole(NativePlainFields seen)
    {
        NativePlainFields operands = seen & ~NativePlainFields.OfContext;
        return Kind switch
        {
            NativePlainKind.Deposit =>
                operands == (NativePlainFields.Command | NativePlainFields.By | NativePlainFields.To | NativePlainFields.Amount),
            NativePlainKind.TransferAssets =>
                operands == (NativePlainFields.Command | NativePlainFields.By | NativePlainFields.From | NativePlainFields.To
                    | NativePlainFields.Amount),
            NativePlainKind.TransferShares =>
                operands == (NativePlainFields.Command | NativePlainFields.By | NativePlainFields.From | NativePlainFields.To
                    | NativePlainFields.Shares),
            NativePlainKind.RequestWithdrawal =>
                operands == (NativePlainFields.Command | NativePlainFields.By | NativePlainFields.Holder | NativePlainFields.Amount),
            NativePlainKind.RequestWithdrawalOfShares or NativePlainKind.Redeem =>
                operands == (NativePlainFields.Command | NativePlainFields.By | NativePlainFields.Holder | NativePlainFields.Shares),
            NativePlainKind.Account =>
                (seen & ~NativePlainFields.OfAccount) == (NativePlainFields.Expect | NativePlainFields.Account)
                && (seen & NativePlainFields.OfAccount) != NativePlainFields.None,
            _ => false,
        };
    }
}
