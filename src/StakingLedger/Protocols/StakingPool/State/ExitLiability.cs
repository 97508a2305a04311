using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What is owed to requests whose shares were burnt when they were made, and the tickets among which it is divided.</summary>
internal sealed class ExitLiability
{
    public Amount Assets { get; set; }

    public UInt256 Tickets { get; set; }

    public bool IsWipedOut => Assets.IsZero && !Tickets.IsZero;

    public Amount ValueOf(in UInt256 tickets) => ExitTickets.Value(tickets, Assets, Tickets);

    public void Add(Amount assets, in UInt256 tickets)
    {
        Assets += assets;
        Tickets += tickets;
    }

    public void Take(Amount assets, in UInt256 tickets)
    {
        Assets -= assets;
        Tickets -= tickets;
    }

    public void Write(StateWriter w)
    {
        w.Number(Assets.Value);
        w.Number(Tickets);
    }

    public void Read(StateReader r)
    {
        Assets = Amount.FromWei(r.ReadNumber());
        Tickets = r.ReadNumber();
    }
}
