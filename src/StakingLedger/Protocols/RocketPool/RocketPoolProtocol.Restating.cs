using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Restatements: the facts are what the contracts' logs say of users; commands are given again as they were.</content>
public sealed partial class RocketPoolProtocol
{
    /// <inheritdoc/>
    public void StateFacts(EventReader e, FactSheet facts)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(facts);
        foreach (RocketPoolLog log in RocketPoolEvent.Read(e).Logs)
        {
            switch (log.Kind)
            {
                case RocketPoolLogKind.DepositReceived:
                    facts.Received(log.From, log.Numbers[0], new BookAccount(BookAccountKind.Buffer));
                    break;
                case RocketPoolLogKind.TokensBurned:
                    facts.Paid(log.From, log.Numbers[1], new BookAccount(BookAccountKind.Collateral));
                    break;
                case RocketPoolLogKind.Transfer when log.From != Units.AccountId.ZeroAddress && log.To != Units.AccountId.ZeroAddress:
                    facts.Moved(RocketPoolTokens.Reth, log.From, log.To, Units.Shares.Of(log.Numbers[0].Value));
                    break;
                default:
                    break;
            }
        }
    }
}
