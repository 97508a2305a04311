using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The burner's counters: shares that wait, and shares burned so far.</summary>
internal sealed class BurnerState
{
    public Shares CoverRequested { get; set; }

    public Shares NonCoverRequested { get; set; }

    public Shares CoverBurnt { get; set; }

    public Shares NonCoverBurnt { get; set; }

    public void Request(bool isCover, Shares shares)
    {
        if (isCover)
        {
            CoverRequested += shares;
        }
        else
        {
            NonCoverRequested += shares;
        }
    }

    public void Commit(Shares cover, Shares nonCover)
    {
        CoverRequested -= cover;
        CoverBurnt += cover;
        NonCoverRequested -= nonCover;
        NonCoverBurnt += nonCover;
    }

    public void Write(StateWriter writer)
    {
        writer.Number(CoverRequested.Value);
        writer.Number(NonCoverRequested.Value);
        writer.Number(CoverBurnt.Value);
        writer.Number(NonCoverBurnt.Value);
    }

    public void Read(StateReader reader)
    {
        CoverRequested = Shares.Of(reader.ReadNumber());
        NonCoverRequested = Shares.Of(reader.ReadNumber());
        CoverBurnt = Shares.Of(reader.ReadNumber());
        NonCoverBurnt = Shares.Of(reader.ReadNumber());
    }
}
