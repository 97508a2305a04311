using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Terms in force, proposed and approved; the pause; confirmations of reports.</summary>
internal sealed class Governance
{
    private readonly List<(Digest Report, AccountHandle Actor)> _confirmations = [];

    public PoolTerms Terms { get; set; } = null!;

    /// <summary>How many proposals were made.</summary>
    public ulong Proposals { get; set; }

    public TermsProposal? Pending { get; set; }

    /// <summary>Approved terms that wait for their epoch.</summary>
    public TermsProposal? Scheduled { get; set; }

    public bool IsPaused { get; set; }

    public IReadOnlyList<(Digest Report, AccountHandle Actor)> Confirmations => _confirmations;

    public bool IsConfirmed(Digest report, AccountHandle by) => _confirmations.Contains((report, by));

    /// <summary>Whether somebody else than the actor has confirmed a report; an actor never seen has no handle.</summary>
    public bool IsConfirmedByAnother(Digest report, AccountHandle? actor) =>
        _confirmations.Exists(c => c.Report == report && c.Actor != actor);

    public void Confirm(Digest report, AccountHandle by) => _confirmations.Add((report, by));

    public void ForgetConfirmations() => _confirmations.Clear();

    public void Write(StateWriter w)
    {
        TermsCodec.Write(w, Terms);
        w.UInt64(Proposals);
        WriteProposal(w, Pending);
        WriteProposal(w, Scheduled);
        w.Flag(IsPaused);
        w.Count(_confirmations.Count);
        foreach ((Digest report, AccountHandle actor) in _confirmations)
        {
            w.Digest(report);
            w.Account(actor);
        }
    }

    public void Read(StateReader r)
    {
        Terms = TermsCodec.Read(r);
        Proposals = r.ReadUInt64();
        Pending = ReadProposal(r);
        Scheduled = ReadProposal(r);
        IsPaused = r.ReadFlag();
        int count = r.ReadCount();
        for (int i = 0; i < count; i++)
        {
            Confirm(r.ReadDigest(), r.ReadAccount());
        }
    }

    private static void WriteProposal(StateWriter w, TermsProposal? proposal)
    {
        w.Flag(proposal is not null);
        if (proposal is not null)
        {
            w.UInt64(proposal.Number);
            w.AccountId(proposal.Proposer);
            TermsCodec.Write(w, proposal.Terms);
            w.UInt64(proposal.From.Value);
        }
    }

    private static TermsProposal? ReadProposal(StateReader r) => r.ReadFlag()
        ? new TermsProposal(r.ReadUInt64(), r.ReadAccountId(), TermsCodec.Read(r), EpochNumber.From(r.ReadUInt64()))
        : null;
}
