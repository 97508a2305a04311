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
        CompareResult(operation, "rewardIndex", Computed.Integer(_pool.Now.Interval.Index));
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

    private void CompareMegapoolResult(RocketPoolTraceOperation operation)
    {
        if (RocketPoolSubjects.MegapoolOf(operation) is { } node)
        {
            CompareSubject(
                operation,
                "megapool",
                node,
                _pool.Now.HasMegapool(node),
                property => CompareMegapool(property, "megapool", hasValidators: false));
        }
    }

    private void CompareMinipoolResult(RocketPoolTraceOperation operation)
    {
        if (RocketPoolSubjects.MinipoolOf(operation) is { } minipool)
        {
            CompareSubject(
                operation,
                "minipool",
                minipool,
                _pool.Now.HasMinipool(minipool),
                property => CompareMinipool(property, "minipool", isDump: false));
        }
    }

    /// <summary>The state of the pool that an operation is about: nothing, or null by its name, when there is no such pool.</summary>
    private void CompareSubject(
        RocketPoolTraceOperation operation, string field, AccountId subject, bool exists, Action<JsonProperty> compare)
    {
        string name = subject.ToString();
        JsonElement? there = operation.ObservedOrNull(field);
        if (exists)
        {
            _ = PartOf(there ?? default, field, name);
        }

        if (there is not { } observed || (!exists && observed.ValueKind == JsonValueKind.Null))
        {
            return;
        }

        if (!_comparer.IsObject(observed, new FieldPath(field)))
        {
            return;
        }

        foreach (JsonProperty property in observed.EnumerateObject())
        {
            bool isIt = property.NameEquals(name);
            if (isIt && exists)
            {
                compare(property);
            }
            else if (!isIt || property.Value.ValueKind != JsonValueKind.Null)
            {
                _comparer.Unexpected(property.Value, new FieldPath(field, Name: property.Name));
            }
        }
    }

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
