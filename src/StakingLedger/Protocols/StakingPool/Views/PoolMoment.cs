using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What holders had right after an event: the ledger's view of the past. It stays true as the pool goes on.</summary>
public sealed class PoolMoment
{
    private readonly PoolLedger _ledger;
    private readonly TokenModel _model;

    internal PoolMoment(PoolLedger ledger, TokenModel model, EventNumber number)
    {
        (_ledger, _model, Event) = (ledger, model, number);
        Pair = ledger.Timeline.PairAt(number);
    }

    /// <summary>The event.</summary>
    public EventNumber Event { get; }

    /// <summary>The pair that priced.</summary>
    public PricingPair Pair { get; }

    /// <summary>All shares.</summary>
    public Shares TotalShares => _ledger.TotalSharesAt(PoolEffects.Token, Event);

    /// <summary>An account's shares.</summary>
    /// <param name="account">The account; one never seen had none.</param>
    public Shares SharesOf(AccountId account) => _ledger.SharesAt(PoolEffects.Token, account, Event);

    /// <summary>An account's balance in assets, rounded down.</summary>
    /// <param name="account">The account; one never seen had none.</param>
    public Amount BalanceOf(AccountId account) => PoolConversion.ToAssets(SharesOf(account), Pair);

    /// <summary>An account's balance of the token: assets where it rebases, shares where it accrues value.</summary>
    /// <param name="account">The account; one never seen had none.</param>
    public TokenAmount TokenBalanceOf(AccountId account) =>
        TokenAmount.Of(_model == TokenModel.Rebasing ? BalanceOf(account).Value : SharesOf(account).Value);
}
