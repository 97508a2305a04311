using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    private readonly ReceiptBook _receipts;

    /// <summary>How many client ids were accepted.</summary>
    public int ReceiptCount => _receipts.Count;

    /// <summary>Finds the event to which a client id led.</summary>
    /// <param name="client">The id.</param>
    /// <param name="number">The event, when found.</param>
    public bool TryFindReceipt(ClientId client, out EventNumber number)
    {
        int place = client.IsDefault ? -1 : _receipts.Find(client);
        number = place < 0 ? default : _receipts.EventAt(place);
        return place >= 0;
    }

    /// <summary>
    /// Whether the context's client id was accepted before; then the outcome to give: the same event for the same command of the
    /// same actor, otherwise a rejection. A protocol's own typed entries call it too.
    /// </summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">Who wants it, under which id.</param>
    /// <param name="outcome">The outcome, when the id is known.</param>
    internal bool TryRepeat(ICommand command, in Context context, out Outcome<IEvent> outcome)
    {
        outcome = default;
        int place = context.Client.IsDefault ? -1 : _receipts.Find(context.Client);
        if (place < 0)
        {
            return false;
        }

        EventReader reader = new();
        _receipts.Open(place, Journal, reader);
        bool same = reader.Context.Actor == context.Actor && command.Equals(_protocol.CommandBehind(reader));
        reader.Rewind();
        outcome = same
            ? Outcome.Accepted(_protocol.Read(reader))
            : new LedgerRejection.ClientIdReused(context.Client, _receipts.EventAt(place));
        return true;
    }
}
