using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <content>State dumps.</content>
public sealed partial class RocketPoolTraceVerifier
{
    private static readonly string[] Parts =
    [
        "settings", "reth", "ethBalances", "rplBalances", "rpl", "networkBalances", "vaultEth", "depositPool", "rewards",
        "expressTickets", "credits", "megapools", "minipools",
    ];

    private void CompareState(JsonElement state, in Context context, bool isComplete)
    {
        RocketPoolTotals totals = _pool.Now.Totals();
        _fields.Clear();
        Add("block", Computed.Integer(context.Block.Value));
        Add("ts", Computed.Integer(context.Time.Seconds));
        Add("vaultContractEth", Computed.Of(VaultEther()));
        Add("smoothingPoolEth", EtherOf(RocketPoolAccounts.SmoothingPool));
        Add("casperDepositEth", EtherOf(RocketPoolAccounts.Beacon));
        CompareObject(state, "state", Parts);
        ComparePart(state, "settings", ["rewards.claimers", "revenue.snapshot", "base.bond.array"], FillSettings);
        CompareSettingGroups(state);
        ComparePart(state, "reth", ["balances"], () => FillReth(totals));
        CompareRethBalances(state);
        ComparePart(state, "ethBalances", [], () => FillBalances(RocketPoolTokens.Ether));
        ComparePart(state, "rplBalances", [], () => FillBalances(RocketPoolTokens.Rpl));

        // What is pending depends on a moment that the file does not tell.
        ComparePart(state, "rpl", ["pendingRewards"], FillRpl);
        ComparePart(state, "networkBalances", [], () => FillReport(totals));
        ComparePart(state, "vaultEth", [], FillVault);
        ComparePart(state, "depositPool", [], () => FillPool(totals));
        ComparePart(state, "rewards", [], FillRewards);
        ComparePart(state, "expressTickets", [], () => FillOperators(n => Computed.Integer(_pool.Now.TicketsOf(n))));
        ComparePart(state, "credits", [], () => FillOperators(n => Computed.Of(_pool.Now.CreditOf(n))));
        CompareMegapools(state, isComplete);
        CompareMinipools(state, isComplete);
    }

    private void ComparePart(JsonElement state, string name, string[] beside, Action fill)
    {
        if (PartOf(state, "state", name) is { } part)
        {
            _fields.Clear();
            fill();
            CompareObject(part, $"state.{name}", beside);
        }
    }

    private UInt256 VaultEther() =>
        _pool.BalanceOf(RocketPoolTokens.Ether, RocketPoolAccounts.DepositPool)
        + _pool.BalanceOf(RocketPoolTokens.Ether, RocketPoolAccounts.RewardsPool)
        + _pool.BalanceOf(RocketPoolTokens.Ether, RocketPoolAccounts.Treasury)
        + _pool.BalanceOf(RocketPoolTokens.Ether, RocketPoolAccounts.Distributor);

    private void FillSettings()
    {
        for (int i = 1; i <= RocketPoolSettingPaths.Count; i++)
        {
            RocketPoolSetting setting = (RocketPoolSetting)i;
            UInt256 value = _pool.Now.ValueOf(setting);
            if (setting is not (RocketPoolSetting.OracleClaim or RocketPoolSetting.ProtocolClaim or RocketPoolSetting.NodeClaim))
            {
                Add(
                    RocketPoolSettingPaths.Of(setting),
                    RocketPoolSettingPaths.IsFlag(setting) ? Computed.Flag(!value.IsZero) : Computed.Of(value));
            }
        }
    }

    private void CompareSettingGroups(JsonElement state)
    {
        const string Path = "state.settings";
        if (PartOf(state, "state", "settings") is not { } settings)
        {
            return;
        }

        RocketPoolTransaction now = _pool.Now;
        if (PartOf(settings, Path, "rewards.claimers") is { } claimers)
        {
            _fields.Clear();
            Add("oracle", Computed.Of(now.ValueOf(RocketPoolSetting.OracleClaim)));
            Add("protocol", Computed.Of(now.ValueOf(RocketPoolSetting.ProtocolClaim)));
            Add("node", Computed.Of(now.ValueOf(RocketPoolSetting.NodeClaim)));
            CompareObject(claimers, $"{Path}.rewards.claimers");
        }

        if (PartOf(settings, Path, "revenue.snapshot") is { } revenue)
        {
            _fields.Clear();
            Add("node", Computed.Of(now.LastShare(ShareSeries.Node, default)));
            Add("voter", Computed.Of(now.LastShare(ShareSeries.Voter, default)));
            Add("protocolDAO", Computed.Of(now.LastShare(ShareSeries.Protocol, default)));
            CompareObject(revenue, $"{Path}.revenue.snapshot");
        }

        if (PartOf(settings, Path, "base.bond.array") is { } bonds)
        {
            _comparer.List(bonds, new FieldPath($"{Path}.base.bond.array"), [.. now.BaseBonds().Select(Computed.Of)]);
        }
    }

    private void FillReth(RocketPoolTotals totals)
    {
        Add("totalSupply", Computed.Of(totals.RethSupply));
        Add("contractEth", Computed.Of(totals.RethEther));
        Add("exchangeRate", Computed.Of(totals.ExchangeRate));
        Add("collateralRate", Computed.Of(totals.CollateralRate));
        Add("totalCollateral", Computed.Of(totals.Excess + totals.RethEther));
    }

    private void CompareRethBalances(JsonElement state)
    {
        const string Path = "state.reth";
        if (PartOf(state, "state", "reth") is not { } reth || PartOf(reth, Path, "balances") is not { } balances)
        {
            return;
        }

        _fields.Clear();
        FillBalances(RocketPoolTokens.Reth);
        CompareObject(balances, $"{Path}.balances");
        AccountTable accounts = _pool.Ledger.Accounts;
        for (uint i = 0; i < (uint)accounts.Count; i++)
        {
            // Whoever holds something must be in the file.
            UInt256 held = _pool.Ledger.Shares(RocketPoolTokens.Reth).Of(new AccountHandle(i));
            string name = _header!.Names.NameOf(accounts[new AccountHandle(i)]);
            if (!held.IsZero && !_fields.Exists(f => string.Equals(f.Name, name, StringComparison.Ordinal)))
            {
                _comparer.Missing(new FieldPath($"{Path}.balances", Name: name), Computed.Of(held));
            }
        }
    }

    /// <summary>The balances of everybody whom the header lists.</summary>
    private void FillBalances(TokenId token)
    {
        foreach (string person in _header!.People)
        {
            _ = _header.Names.TryFind(person, out AccountId account);
            Add(person, Computed.Of(_pool.BalanceOf(token, account)));
        }
    }

    private void FillOperators(Func<AccountId, Computed> value)
    {
        foreach (NodeTickets node in _header!.Opening.Tickets)
        {
            Add(node.Node.ToString(), value(node.Node));
        }
    }

    private void FillRpl()
    {
        OpeningInflation inflation = _pool.Now.RplInflation;
        Add("totalSupply", Computed.Of(_pool.Ledger.Shares(RocketPoolTokens.Rpl).Total));
        Add("inflationCalcTime", Computed.Of(inflation.CalculatedAt));
        Add("inflationStart", Computed.Of(inflation.Start));
        Add("inflationRate", Computed.Of(inflation.Rate));
        Add("vault.rocketRewardsPool", RplOf(RocketPoolAccounts.RewardsPool));
        Add("vault.rocketClaimDAO", RplOf(RocketPoolAccounts.Treasury));
        Add("vault.rocketMerkleDistributorMainnet", RplOf(RocketPoolAccounts.Distributor));

        // Nothing here stakes or auctions RPL.
        Add("vault.rocketNodeStaking", Computed.Of(default(UInt256)));
        Add("vault.rocketAuctionManager", Computed.Of(default(UInt256)));
    }

    private Computed RplOf(in AccountId account) => Computed.Of(_pool.BalanceOf(RocketPoolTokens.Rpl, account));

    private void FillReport(RocketPoolTotals totals)
    {
        Add("block", Computed.Of(totals.Report.Block));
        Add("timestamp", Computed.Of(totals.ReportTime));
        Add("totalEth", Computed.Of(totals.Report.TotalEther));
        Add("stakingEth", Computed.Of(totals.Report.StakingEther));
        Add("rethSupply", Computed.Of(totals.Report.RethSupply));
        Add("utilisation", Computed.Of(totals.Utilisation));
    }

    private void FillVault()
    {
        Add("rocketDepositPool", EtherOf(RocketPoolAccounts.DepositPool));
        Add("rocketRewardsPool", EtherOf(RocketPoolAccounts.RewardsPool));
        Add("rocketClaimDAO", EtherOf(RocketPoolAccounts.Treasury));
        Add("rocketMerkleDistributorMainnet", EtherOf(RocketPoolAccounts.Distributor));
        Add("rocketNodeDeposit", EtherOf(RocketPoolAccounts.NodeDeposit));
    }

    private void FillPool(RocketPoolTotals totals)
    {
        string user = totals.PoolEther >= totals.NodeBalance
            ? (totals.PoolEther - totals.NodeBalance).ToString()
            : $"-{totals.NodeBalance - totals.PoolEther}";
        Add("balance", Computed.Of(totals.PoolEther));
        Add("nodeBalance", Computed.Of(totals.NodeBalance));
        Add("userBalance", Computed.OfText(user));
        Add("excess", Computed.Of(totals.Excess));
        Add("requestedTotal", Computed.Of(totals.RequestedTotal));
        Add("maximumDepositAmount", Computed.Of(totals.MaximumDeposit));
        Add("queueIndex", Computed.Of(totals.QueueIndex));
        Add("minipoolQueue", Computed.Integer(totals.MinipoolQueue));
        Add("expressQueue", Computed.Integer(totals.ExpressQueue));
        Add("standardQueue", Computed.Integer(totals.StandardQueue));
    }

    private void FillRewards()
    {
        (ulong index, ulong start) = _pool.Now.Interval;
        Add("index", Computed.Of(index));
        Add("intervalStart", Computed.Of(start));
    }
}
