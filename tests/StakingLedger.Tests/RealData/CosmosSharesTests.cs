using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>
/// Two exports of a public chain: delegators of 42 and 63 validators, 14 and 37 of them slashed, so that a share is worth less than
/// a token. The chain writes shares and stakes with 18 decimals; here they are whole numbers of the last one.
/// </summary>
public sealed class CosmosSharesTests
{
    private static readonly UInt256 Unit = 1_000_000_000_000_000_000UL;

    [DataTheory("cosmos-emoney")]
    [InlineData("emoney-1", 42, 14, 108)]
    [InlineData("emoney-2", 63, 37, 1_230)]
    public void The_shares_of_all_delegators_add_up_to_their_validators(string name, int validators, int slashed, int delegations)
    {
        CosmosExport export = CosmosExport.Read(name);
        Assert.Equal(validators, export.Validators.Count);
        Assert.Equal(delegations, export.Delegations.Count);
        Assert.Equal(slashed, export.Validators.Count(static v => v.Pair.Assets.Value * Unit != v.Pair.Shares.Value));

        Shares[] sums = new Shares[validators];
        foreach (CosmosDelegation delegation in export.Delegations)
        {
            sums[delegation.Validator] += delegation.Shares;
        }

        Assert.Equal(export.Validators.Select(static v => v.Pair.Shares), sums);
    }

    /// <summary>The pair scaled by 10^18 in tokens too prices a holder to the last of the 18 decimals that the chain wrote.</summary>
    [DataTheory("cosmos-emoney")]
    [InlineData("emoney-1")]
    [InlineData("emoney-2")]
    public void Every_delegators_stake_is_the_floor_that_the_chain_recorded(string name)
    {
        CosmosExport export = CosmosExport.Read(name);
        Assert.All(export.Delegations, delegation =>
        {
            PricingPair pair = export.Validators[delegation.Validator].Pair;
            PricingPair scaled = pair with { Assets = Amount.FromWei(pair.Assets.Value * Unit) };
            Assert.Equal(delegation.Stake, ShareMath.AssetsForShares(delegation.Shares, scaled));
            Assert.Equal(delegation.Stake, scaled.BalanceOf(delegation.Shares));
        });
    }

    /// <summary>What the floors of one price for all leave: below one token per delegation.</summary>
    [DataTheory("cosmos-emoney")]
    [InlineData("emoney-1", 13)]
    [InlineData("emoney-2", 193)]
    public void If_everyone_were_paid_at_one_price_so_much_would_be_left(string name, ulong dust)
    {
        CosmosExport export = CosmosExport.Read(name);
        Amount left = export.Validators.Aggregate(Amount.Zero, static (sum, v) => sum + v.Pair.Assets);
        foreach (CosmosDelegation delegation in export.Delegations)
        {
            left -= PoolConversion.ToAssets(delegation.Shares, export.Validators[delegation.Validator].Pair);
        }

        Assert.Equal(Amount.FromWei(dust), left);
        Assert.True(left < Amount.FromWei((ulong)export.Delegations.Count));
    }

    /// <summary>Paid one after the other, each floor raises the price of those who stay, and the last takes what is left.</summary>
    [DataTheory("cosmos-emoney")]
    [InlineData("emoney-1")]
    [InlineData("emoney-2")]
    public void If_everyone_withdrew_in_turn_nothing_would_be_left(string name)
    {
        CosmosExport export = CosmosExport.Read(name);
        PricingPair[] pairs = [.. export.Validators.Select(static v => v.Pair)];
        foreach (CosmosDelegation delegation in export.Delegations)
        {
            ref PricingPair pair = ref pairs[delegation.Validator];
            Amount paid = PoolConversion.ToAssets(delegation.Shares, pair);
            Assert.True(paid.Value * Unit + Unit > delegation.Stake.Value);
            pair = new PricingPair(pair.Assets - paid, pair.Shares - delegation.Shares);
        }

        Assert.All(pairs, static pair => Assert.Equal(default, pair));
    }

    [DataFact("cosmos-emoney")]
    public void The_chains_pool_accounts_are_the_sums_of_the_validators()
    {
        CosmosExport export = CosmosExport.Read("emoney-2");
        Assert.Equal(2, export.PoolAccounts.Count);
        Assert.Equal(export.PoolAccounts["bonded_tokens_pool"], TokensOf(export, bonded: true));
        Assert.Equal(export.PoolAccounts["not_bonded_tokens_pool"], TokensOf(export, bonded: false) + export.Unbonding);
    }

    private static Amount TokensOf(CosmosExport export, bool bonded) => export.Validators
        .Where(v => v.IsBonded == bonded)
        .Aggregate(Amount.Zero, static (sum, v) => sum + v.Pair.Assets);
}
