using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The pool is opened right after its contracts were deployed: nobody holds rETH, and no node has a validator. Always the first
/// command.
/// </summary>
/// <param name="Terms">The terms.</param>
/// <param name="Holdings">Who has ether and RPL.</param>
/// <param name="Tickets">The nodes and their express tickets.</param>
/// <param name="Inflation">When RPL was last inflated, when that begins, and the daily factor.</param>
public sealed record OpenPool(
    RocketPoolTerms Terms,
    ValueList<OpeningHolding> Holdings,
    ValueList<NodeTickets> Tickets,
    OpeningInflation Inflation) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.OpenPool;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Validate(string parameter)
    {
        ArgumentNullException.ThrowIfNull(Terms, parameter);
        Terms.Validate(parameter);
        foreach (OpeningHolding holding in Holdings)
        {
            if (holding.Account.IsDefault || holding.Token.Index >= RocketPoolTokens.All.Count)
            {
                throw new ArgumentException($"{holding} is of the default account or of an unknown token.", parameter);
            }
        }

        foreach (NodeTickets tickets in Tickets)
        {
            if (tickets.Node.IsDefault)
            {
                throw new ArgumentException("Tickets cannot belong to the default account.", parameter);
            }
        }
    }

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        TermsFields.Write(w, Terms);
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

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static OpenPool Read(EventReader r)
    {
        RocketPoolTerms terms = TermsFields.Read(r);
        OpeningHolding[] holdings = r.ReadArray(static r => new OpeningHolding(
            new TokenId((byte)r.ReadUInt32()), r.ReadAccount(), r.ReadNumber()));
        NodeTickets[] tickets = r.ReadArray(static r => new NodeTickets(r.ReadAccount(), r.ReadUInt64()));
        return new OpenPool(
            terms,
            ValueList.Create<OpeningHolding>(holdings),
            ValueList.Create<NodeTickets>(tickets),
            new OpeningInflation(r.ReadUInt64(), r.ReadUInt64(), r.ReadNumber()));
    }
}
