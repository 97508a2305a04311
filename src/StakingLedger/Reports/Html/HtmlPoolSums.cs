using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a pool's statement, or that of an operator, comes to over all its periods.</summary>
internal sealed class HtmlPoolSums
{
    private bool _isOpen;

    /// <summary>Gets the pair before the first period.</summary>
    public PricingPair Opening { get; private set; }

    /// <summary>Gets the pair after the last one.</summary>
    public PricingPair Closing { get; private set; }

    /// <summary>Gets deposits less withdrawals, with rounding and what the price lags behind.</summary>
    public SignedAmount Moved { get; private set; }

    /// <summary>Gets rewards, cover and donations less losses and fees.</summary>
    public SignedAmount Earned { get; private set; }

    /// <summary>Gets what the operator's validators hold at the end.</summary>
    public SignedAmount Validators { get; private set; }

    /// <summary>Gets how many of them stake at the end.</summary>
    public SignedAmount ValidatorsStaking { get; private set; }

    /// <summary>Gets what they earned.</summary>
    public Amount Rewards { get; private set; }

    /// <summary>Gets what they lost.</summary>
    public Amount Penalties { get; private set; }

    /// <summary>Gets the operator's fees.</summary>
    public Amount Fees { get; private set; }

    /// <summary>Gets what its bond paid.</summary>
    public Amount BondUsed { get; private set; }

    /// <summary>Gets its bond at the end.</summary>
    public SignedAmount Bond { get; private set; }

    /// <summary>Adds a period, and what it says of the operator.</summary>
    public void Add(PoolPeriod period, OperatorAccount? account)
    {
        Opening = _isOpen ? Opening : period.Opening;
        Closing = period.Closing;
        _isOpen = true;
        foreach (BookFlow flow in period.Of(BookSection.Holders))
        {
            bool isMoved = HtmlPoolWords.OrderOf(flow.Account.Kind) is 0 or 3;
            Moved += isMoved ? flow.Net : SignedAmount.Zero;
            Earned += isMoved ? SignedAmount.Zero : flow.Net;
        }

        if (account is not null)
        {
            (Validators, ValidatorsStaking, Bond) = (account.Validators, account.ValidatorsStaking, account.BondAfter);
            Rewards += account.Rewards;
            Penalties += account.Penalties;
            Fees += account.FeesEarned;
            BondUsed += account.BondUsed;
        }
    }
}
