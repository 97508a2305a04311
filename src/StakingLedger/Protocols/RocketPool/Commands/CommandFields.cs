using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>How the lists in commands are written into events.</summary>
internal static class CommandFields
{
    /// <summary>Writes a digest.</summary>
    public static void Write(EventWriter w, Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.ByteLength];
        digest.WriteBytes(bytes);
        w.Bytes(bytes);
    }

    /// <summary>Writes numbers.</summary>
    public static void Write(EventWriter w, ValueList<UInt256> numbers)
    {
        w.Count(numbers.Count);
        foreach (UInt256 number in numbers)
        {
            w.Number(number);
        }
    }

    /// <summary>Writes a report.</summary>
    public static void Write(EventWriter w, in ReportedBalances report)
    {
        w.UInt64(report.Block);
        w.UInt64(report.SlotTimestamp);
        w.Number(report.TotalEther.Value);
        w.Number(report.StakingEther.Value);
        w.Number(report.RethSupply.Value);
    }

    /// <summary>Reads a report.</summary>
    public static ReportedBalances ReadReport(EventReader r) => new(
        r.ReadUInt64(),
        r.ReadUInt64(),
        Amount.FromWei(r.ReadNumber()),
        Amount.FromWei(r.ReadNumber()),
        Amount.FromWei(r.ReadNumber()));

    /// <summary>Writes claims.</summary>
    public static void Write(EventWriter w, ValueList<RewardClaim> claims)
    {
        w.Count(claims.Count);
        foreach (RewardClaim claim in claims)
        {
            w.UInt64(claim.RewardIndex);
            w.Number(claim.Rpl.Value);
            w.Number(claim.SmoothingPoolEther.Value);
            w.Number(claim.VoterEther.Value);
            w.Count(claim.Proof.Count);
            foreach (Digest sibling in claim.Proof)
            {
                Write(w, sibling);
            }
        }
    }

    /// <summary>Reads a digest.</summary>
    public static Digest ReadDigest(EventReader r) => Digest.FromBytes(r.ReadBytes());

    /// <summary>Reads numbers.</summary>
    public static ValueList<UInt256> ReadNumbers(EventReader r) =>
        ValueList.Create<UInt256>(r.ReadArray(static r => r.ReadNumber()));

    /// <summary>Reads claims.</summary>
    public static ValueList<RewardClaim> ReadClaims(EventReader r) =>
        ValueList.Create<RewardClaim>(r.ReadArray(ReadClaim));

    private static RewardClaim ReadClaim(EventReader r)
    {
        ulong index = r.ReadUInt64();
        Amount rpl = Amount.FromWei(r.ReadNumber());
        Amount smoothing = Amount.FromWei(r.ReadNumber());
        Amount voter = Amount.FromWei(r.ReadNumber());
        Digest[] proof = r.ReadArray(ReadDigest);
        return new RewardClaim(index, rpl, smoothing, voter, ValueList.Create<Digest>(proof));
    }
}
