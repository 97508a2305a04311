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
/// The names of fields are compared as words of eight bytes, up to the closing quote. Every reader of a value gets the place where
/// the value begins and gives the place behind it, or <see cref="No"/>.
/// </para>
/// </summary>
internal sealed partial class NativePlainLine
{
    private const int No = -1;

    private AccountId _by;
    private AccountId _first;
    private AccountId _to;
    private Timestamp _time;
    private ulong _block;
    private ClientId _client;
    private UInt256 _quantity;
    private NativePlainFields _seen;

    /// <summary>Gets what the line says.</summary>
    public NativePlainKind Kind { get; private set; }

    /// <summary>Gets the time of the command.</summary>
    public Timestamp Time => _time;

    /// <summary>Gets the context of the command; its time is the one given, where the line has none.</summary>
    public Context Context => new Context(_by, _time, BlockNumber.From(_block)) { Client = _client };

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

    /// <summary>Reads a line; false when it is left to the general reader.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="time">The time of the command before.</param>
    public bool TryRead(ReadOnlySpan<byte> line, Timestamp time)
    {
        Kind = NativePlainKind.None;
        if (!BitConverter.IsLittleEndian || line.Length < 16 || line[0] != '{')
        {
            return false;
        }

        (_seen, _time, _block, _client) = (NativePlainFields.None, time, 0, default);
        int at = 1;
        while (true)
        {
            at = ReadField(line, at);
            if (at < 0 || at >= line.Length)
            {
                return false;
            }

            if (line[at] != ',')
            {
                return EndsAt(line, at) && IsWhole();
            }

            at = SkipSpace(line, at + 1);
        }
    }

    private static bool EndsAt(ReadOnlySpan<byte> line, int at) =>
        line[at] == '}' && (at == line.Length - 1 || (at == line.Length - 2 && line[^1] == '\r'));

    private static int SkipSpace(ReadOnlySpan<byte> line, int at) => at < line.Length && line[at] == ' ' ? at + 1 : at;

    /// <summary>True when every operand of the line's kind was there, and nothing else.</summary>
    private bool IsWhole()
    {
        NativePlainFields operands = _seen & ~NativePlainFields.OfContext;
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
                (_seen & ~NativePlainFields.OfAccount) == (NativePlainFields.Expect | NativePlainFields.Account)
                && (_seen & NativePlainFields.OfAccount) != 0,
            _ => false,
        };
    }
}
