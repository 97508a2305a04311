using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>A vault with virtual or dead shares as far as the vectors and the worked examples need it.</summary>
internal sealed class Erc4626Vault(int? offset)
{
    internal Amount Assets { get; private set; }

    internal Shares Shares { get; private set; }

    internal PricingPair Live => PoolConversion.WithVirtual(new PricingPair(Assets, Shares), offset);

    internal Shares Deposit(Amount assets)
    {
        Shares minted = PoolConversion.ToShares(assets, Live);
        Move(assets, minted);
        return minted;
    }

    internal Amount Mint(Shares shares)
    {
        Amount paid = ShareMath.AssetsForSharesRoundedUp(shares, Live);
        Move(paid, shares);
        return paid;
    }

    internal void Donate(Amount assets) => Assets += assets;

    internal Amount Redeem(Shares shares)
    {
        Amount paid = PoolConversion.ToAssets(shares, Live);
        Take(paid, shares);
        return paid;
    }

    internal Shares Withdraw(Amount assets)
    {
        Shares burnt = PoolConversion.ToSharesRoundedUp(assets, Live);
        Take(assets, burnt);
        return burnt;
    }

    private void Move(Amount assets, Shares shares)
    {
        Assets += assets;
        Shares += shares;
    }

    private void Take(Amount assets, Shares shares)
    {
        Assets -= assets;
        Shares -= shares;
    }
}
