using System.Runtime.CompilerServices;

namespace StakingLedger.Ledger;

/// <summary>Which rows can be read without their protocol: those that only move token 0 between two accounts.</summary>
internal sealed class PlainMoves(IProtocol protocol)
{
    private const RowFlags Wanted = RowFlags.HasAccountA | RowFlags.HasAccountB | RowFlags.HasY;
    private const byte Plain = 1;
    private const byte Other = 2;

    private readonly byte[] _kinds = new byte[256];

    /// <summary>
    /// Whether a row says all: both accounts are known, and the shares stand in it. What it leaves out goes through the protocol.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(ref readonly JournalRow row, uint accounts)
    {
        int kind = row.Kind;
        byte known = kind < _kinds.Length ? _kinds[kind] : (byte)0;
        return (known == 0 ? Ask(row.Kind) : known) == Plain
            && (row.Flags & (Wanted | RowFlags.WideY)) == Wanted
            && row.AccountA < accounts
            && row.AccountB < accounts;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte Ask(ushort kind)
    {
        byte answer = protocol.IsPlainMove(kind) ? Plain : Other;
        if (kind < _kinds.Length)
        {
            _kinds[kind] = answer;
        }

        return answer;
    }
}
