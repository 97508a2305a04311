using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The pool is opened right after its contracts were deployed: nobody holds rETH, and no node has a validator.</summary>
/// <param name="Settings">The value of every setting, in the order of their numbers.</param>
/// <param name="BaseBonds">The bonds for the first validators together, in wei.</param>
/// <param name="Members">The oracle members.</param>
/// <param name="Holdings">Who has ether and RPL.</param>
/// <param name="Tickets">The nodes and their express tickets.</param>
/// <param name="Inflation">When RPL was last inflated, when that begins, and the daily factor.</param>
internal sealed record OpenPool(
    ValueList<UInt256> Settings,
    ValueList<UInt256> BaseBonds,
    ValueList<AccountId> Members,
    ValueList<OpeningHolding> Holdings,
    ValueList<NodeTickets> Tickets,
    OpeningInflation Inflation) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.OpenPool;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        CommandFields.Write(w, Settings);
        CommandFields.Write(w, BaseBonds);
        w.Count(Members.Count);
        foreach (AccountId member in Members)
        {
            w.Account(member);
        }

        w.Count(Holdings.Count);
        foreach (OpeningHolding holding in Holdings)
        {
            w.UInt32(holding.Token.Index);
            w.Account(holding.Account);
            w.Number(holding.Value);
        }

        w.Count(Tickets.Count);
        foreach (NodeTickets tickets in Tickets)
        {
            w.Account(tickets.Node);
            w.UInt64(tickets.Tickets);
        }

        w.UInt64(Inflation.CalculatedAt);
        w.UInt64(Inflation.Start);
        w.Number(Inflation.Rate);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static OpenPool Read(EventReader r)
    {
        ValueList<UInt256> settings = CommandFields.ReadNumbers(r);
        ValueList<UInt256> bonds = CommandFields.ReadNumbers(r);
        AccountId[] members = new AccountId[r.ReadCount()];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = r.ReadAccount();
        }

        OpeningHolding[] holdings = new OpeningHolding[r.ReadCount()];
        for (int i = 0; i < holdings.Length; i++)
        {
            holdings[i] = new OpeningHolding(new TokenId((byte)r.ReadUInt32()), r.ReadAccount(), r.ReadNumber());
        }

        NodeTickets[] tickets = new NodeTickets[r.ReadCount()];
        for (int i = 0; i < tickets.Length; i++)
        {
            tickets[i] = new NodeTickets(r.ReadAccount(), r.ReadUInt64());
        }

        return new OpenPool(
            settings,
            bonds,
            ValueList.Create<AccountId>(members),
            ValueList.Create<OpeningHolding>(holdings),
            ValueList.Create<NodeTickets>(tickets),
            new OpeningInflation(r.ReadUInt64(), r.ReadUInt64(), r.ReadNumber()));
    }
}
