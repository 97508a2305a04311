using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Restatements: the facts are the tokens that moved; commands are given again as they were.</content>
public sealed partial class RocketPoolProtocol
{
    /// <inheritdoc/>
    public void StateFacts(EventReader e, FactSheet facts)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(facts);
        new RocketPoolBooks(State, _view!.Timeline.Current, e.Context.Actor, new PostingSheet()).State(RocketPoolEvent.Read(e), facts);
    }
}
