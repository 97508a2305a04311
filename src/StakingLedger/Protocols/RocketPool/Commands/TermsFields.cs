using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>How terms are written into events.</summary>
internal static class TermsFields
{
    /// <summary>Writes terms.</summary>
    public static void Write(EventWriter w, RocketPoolTerms terms)
    {
        w.UInt32((uint)terms.Version);
        CommandFields.Write(w, terms.Settings);
        w.Count(terms.BaseBonds.Count);
        foreach (Amount bond in terms.BaseBonds)
        {
            w.Number(bond.Value);
        }

        w.Count(terms.Members.Count);
        foreach (AccountId member in terms.Members)
        {
            w.Account(member);
        }
    }

    /// <summary>Reads terms.</summary>
    public static RocketPoolTerms Read(EventReader r)
    {
        RocketPoolVersion version = (RocketPoolVersion)(int)r.ReadUInt32();
        if (!Enum.IsDefined(version))
        {
            throw new LedgerCorruptException(r.Number, "the terms are of a known version", $"version {(int)version}");
        }

        return new RocketPoolTerms
        {
            Version = version,
            Settings = CommandFields.ReadNumbers(r),
            BaseBonds = ReadBonds(r),
            Members = ReadMembers(r),
        };
    }

    private static ValueList<Amount> ReadBonds(EventReader r) =>
        ValueList.Create<Amount>(r.ReadArray(static r => Amount.FromWei(r.ReadNumber())));

    private static ValueList<AccountId> ReadMembers(EventReader r) =>
        ValueList.Create<AccountId>(r.ReadArray(static r => r.ReadAccount()));
}
