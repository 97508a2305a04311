using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class Journal
{
    /// <summary>D(0) of a journal: the protocol's name, then its well-known accounts.</summary>
    internal static Digest GenesisOf(string protocolName, ReadOnlySpan<AccountId> wellKnownAccounts)
    {
        ByteBuffer bytes = new();
        bytes.Text("StakingLedger journal 1");
        bytes.Text(protocolName);
        bytes.Count(wellKnownAccounts.Length);
        foreach (AccountId account in wellKnownAccounts)
        {
            bytes.AccountId(account);
        }

        return Units.Digest.OfKeccak(bytes.Written);
    }

    /// <summary>Hashes what was appended since the last time. Appending itself never hashes.</summary>
    private void AbsorbAll()
    {
        while (_chain.Absorbed < _last)
        {
            EventNumber number = EventNumber.From(_chain.Absorbed + 1);
            _canonical.Clear();
            WriteCanonical(number, AccountsKnownAfter(number.Previous()));
            _chain.Absorb(_canonical.Written);
        }
    }

    /// <summary>
    /// The canonical bytes of an event, little-endian and self-delimiting: the accounts first seen in it, its kind and flags, its
    /// context when it is a new one, the columns, the payload.
    /// </summary>
    private void WriteCanonical(EventNumber number, int accountsBefore)
    {
        JournalRow row = Stored(number, out ReadOnlySpan<byte> payload, out ContextEntry context);
        int accountsAfter = (int)row.AccountsAfter;
        _canonical.Count(accountsAfter - accountsBefore);
        foreach (AccountId account in Accounts.AsSpan()[accountsBefore..accountsAfter])
        {
            _canonical.AccountId(account);
        }

        _canonical.UInt16(row.Kind);
        _canonical.UInt16((ushort)row.Flags);
        if ((row.Flags & RowFlags.NewContext) != RowFlags.None)
        {
            _canonical.UInt32(context.Actor);
            _canonical.UInt64(context.Time);
            _canonical.UInt64(context.Block);
        }

        _canonical.UInt32(row.AccountA);
        _canonical.UInt32(row.AccountB);
        _canonical.UInt128(row.X);
        _canonical.UInt128(row.Y);
        _canonical.Count(payload.Length);
        _canonical.Bytes(payload);
    }
}
