using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>What an event says of the outside world.</content>
internal sealed partial class RocketPoolBooks
{
    /// <summary>
    /// States the tokens that moved. Ether that people paid in or got reached or left a contract; ether that a contract sent to the beacon
    /// chain is with the node's validators; from one contract to another it moved too. rETH and RPL went from one account to another.
    /// </summary>
    public void State(RocketPoolEvent stated, FactSheet facts)
    {
        _posted = stated;
        foreach (RocketPoolMovement movement in stated.Movements)
        {
            if (movement.Token == RocketPoolTokens.Ether)
            {
                StateEther(movement, facts);
            }
            else if (!movement.From.IsDefault && !movement.To.IsDefault)
            {
                facts.Moved(movement.Token, movement.From, movement.To, Shares.Of(movement.Value));
            }
        }
    }

    private void StateEther(in RocketPoolMovement movement, FactSheet facts)
    {
        BookAccount? left = movement.From.IsDefault ? null : ThingOf(movement.From, movement.From);
        BookAccount? reached = movement.To.IsDefault ? null : ThingOf(movement.To, movement.From);
        bool isStake = movement.To == RocketPoolAccounts.Beacon;
        AccountId party = (left, reached) switch
        {
            (_, not null) when isStake => NodeOf(movement.From),
            (null, _) => movement.From,
            (_, null) => movement.To,
            _ => actor,
        };
        Amount value = Amount.FromWei(movement.Value);
        if (left is { } from)
        {
            facts.Paid(party, value, from);
        }

        if (reached is { } into && !isStake)
        {
            facts.Received(party, value, into);
        }
    }
}
