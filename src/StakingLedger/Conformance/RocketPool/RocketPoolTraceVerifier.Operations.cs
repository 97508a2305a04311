using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <content>Operations: the outcome, the totals and the results.</content>
public sealed partial class RocketPoolTraceVerifier
{
    private Context _last;

    private void CompareOperation(RocketPoolTraceOperation operation)
    {
        _last = operation.Context;
        if (operation.Command is not { } command)
        {
            _comparer.Value(operation.Observed("ok"), new FieldPath("ok"), Computed.Flag(true));
            CompareLogs(operation, []);
            return;
        }

        AccountId node = NodeOf(command, operation.Context);
        UInt256 etherBefore = _pool.BalanceOf(RocketPoolTokens.Ether, node);
        UInt256 rplBefore = _pool.BalanceOf(RocketPoolTokens.Rpl, node);
        UInt256 callerBefore = _pool.BalanceOf(RocketPoolTokens.Ether, operation.Context.Actor);
        Outcome<IEvent> outcome = _pool.Ledger.Execute(command, operation.Context);
        CompareOutcome(operation, outcome);
        CompareLogs(operation, outcome.TryGetValue(out IEvent? happened) ? ((RocketPoolEvent)happened).Logs : []);
        CompareTotals(operation.Observed("post"));
        CompareDelta(operation, "nodeEthDelta", etherBefore, _pool.BalanceOf(RocketPoolTokens.Ether, node));
        CompareDelta(operation, "nodeRplDelta", rplBefore, _pool.BalanceOf(RocketPoolTokens.Rpl, node));
        AccountId caller = operation.Context.Actor;
        CompareDelta(operation, "callerEthDelta", callerBefore, _pool.BalanceOf(RocketPoolTokens.Ether, caller));
        CompareResult(operation, "callerReth", Computed.Of(_pool.BalanceOf(RocketPoolTokens.Reth, caller)));
        CompareResult(operation, "credit", Computed.Of(_pool.Now.CreditOf(caller)));
        CompareResult(operation, "smoothingPoolEth", EtherOf(RocketPoolAccounts.SmoothingPool));
        CompareResult(operation, "rewardsPoolVaultEth", EtherOf(RocketPoolAccounts.RewardsPool));
        CompareResult(operation, "claimDAOVaultEth", EtherOf(RocketPoolAccounts.Treasury));
        CompareResult(operation, "distributorVaultEth", EtherOf(RocketPoolAccounts.Distributor));
        CompareRewardIndex(operation);
        CompareMegapoolResult(operation);
        CompareMinipoolResult(operation);
    }

    private void CompareOutcome(RocketPoolTraceOperation operation, in Outcome<IEvent> outcome)
    {
        _comparer.Value(operation.Observed("ok"), new FieldPath("ok"), Computed.Flag(outcome.IsAccepted));
        string? observed = operation.ObservedOrNull("error") is { } error
            ? error.ValueKind == JsonValueKind.String ? error.GetString() : error.GetRawText()
            : null;
        string? computed = outcome.Rejection is RocketPoolRejection rejection
            ? RocketPoolRevertText.Of(rejection) ?? $"({rejection.Code})"
            : outcome.Rejection?.Code;
        _comparer.Text(new FieldPath("error"), observed, computed);
    }

    /// <summary>The node whose balances are observed.</summary>
    private AccountId NodeOf(IRocketPoolCommand command, in Context context) => command switch
    {
        DistributeMegapool c => c.Node,
        ClaimMegapool c => c.Node,
        NotifyFinalBalance c => c.Node,
        ClaimRewards c => c.Node,
        DistributeMinipool c => OwnerOf(c.Minipool, context),
        FinaliseMinipool c => OwnerOf(c.Minipool, context),
        _ => context.Actor,
    };

    private AccountId OwnerOf(in AccountId minipool, in Context context) =>
        _pool.Now.HasMinipool(minipool) ? _pool.Now.ViewMinipool(minipool).Node : context.Actor;

    private Computed EtherOf(in AccountId account) => Computed.Of(_pool.BalanceOf(RocketPoolTokens.Ether, account));

    private void CompareResult(RocketPoolTraceOperation operation, string name, in Computed computed)
    {
        if (operation.ObservedOrNull(name) is { } observed)
        {
            _comparer.Value(observed, new FieldPath(name), computed);
        }
    }

    private void CompareDelta(RocketPoolTraceOperation operation, string name, in UInt256 before, in UInt256 after)
    {
        if (operation.ObservedOrNull(name) is { } observed)
        {
            string text = after >= before ? (after - before).ToString() : $"-{before - after}";
            _comparer.Value(observed, new FieldPath(name), Computed.OfText(text));
        }
    }

    private void CompareRewardIndex(RocketPoolTraceOperation operation)
    {
        if (operation.ObservedOrNull("rewardIndex") is { } observed)
        {
            ulong index = _pool.Now.Interval.Index;
            _comparer.Value(
                observed,
                new FieldPath("rewardIndex"),
                observed.ValueKind == JsonValueKind.Number ? Computed.Integer(index) : Computed.Of(index));
        }
    }

    private void CompareMegapoolResult(RocketPoolTraceOperation operation)
    {
        if (operation.ObservedOrNull("megapool") is not { } observed || !_comparer.IsObject(observed, new FieldPath("megapool")))
        {
            return;
        }

        foreach (JsonProperty property in observed.EnumerateObject())
        {
            CompareMegapool(property, "megapool", hasValidators: false);
        }

        AccountId node = MegapoolNodeOf(operation.Command!, operation.Context);
        if (_pool.Now.HasMegapool(node))
        {
            _ = PartOf(observed, "megapool", node.ToString());
        }
    }

    private void CompareMinipoolResult(RocketPoolTraceOperation operation)
    {
        if (operation.ObservedOrNull("minipool") is not { } observed || !_comparer.IsObject(observed, new FieldPath("minipool")))
        {
            return;
        }

        foreach (JsonProperty property in observed.EnumerateObject())
        {
            CompareMinipool(property, "minipool", isDump: false);
        }

        if (observed.GetPropertyCount() == 0)
        {
            _comparer.Missing(new FieldPath("minipool"), Computed.OfText("a minipool"));
        }
    }

    /// <summary>The node whose megapool is observed.</summary>
    private static AccountId MegapoolNodeOf(IRocketPoolCommand command, in Context context) => command switch
    {
        StakeMegapoolValidator c => c.Node,
        DissolveMegapoolValidator c => c.Node,
        DequeueMegapoolValidator c => c.Node,
        FundMegapool c => c.Node,
        DistributeMegapool c => c.Node,
        ClaimMegapool c => c.Node,
        RepayMegapoolDebt c => c.Node,
        PenaliseMegapool c => c.Node,
        ReduceMegapoolBond c => c.Node,
        ChallengeExit c => c.Node,
        NotifyNotExit c => c.Node,
        NotifyExit c => c.Node,
        NotifyFinalBalance c => c.Node,
        _ => context.Actor,
    };

    private void CompareTotals(JsonElement observed)
    {
        RocketPoolTotals totals = _pool.Now.Totals();
        _fields.Clear();
        Add("exchangeRate", Computed.Of(totals.ExchangeRate));
        Add("rethSupply", Computed.Of(totals.RethSupply));
        Add("rethContractEth", Computed.Of(totals.RethEther));
        Add("depositPoolEth", Computed.Of(totals.PoolEther));
        Add("depositPoolNodeBalance", Computed.Of(totals.NodeBalance));
        Add("requestedTotal", Computed.Of(totals.RequestedTotal));
        Add("excessBalance", Computed.Of(totals.Excess));
        Add("netBlock", Computed.Of(totals.Report.Block));
        Add("netTotalEth", Computed.Of(totals.Report.TotalEther));
        Add("netRethSupply", Computed.Of(totals.Report.RethSupply));
        CompareObject(observed, "post");
    }
}
