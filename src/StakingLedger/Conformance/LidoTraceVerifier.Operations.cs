using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Conformance;

/// <content>Operations: the outcome, the events, the totals and the balances of who took part.</content>
public sealed partial class LidoTraceVerifier
{
    private static readonly UInt256 DepositSize = UInt256.Parse("32000000000000000000");

    private void CompareOperation(LidoTraceOperation operation)
    {
        _isDumped = false;
        _last = operation.Context;
        if (operation.Command is OracleReport report)
        {
            CompareBeforeReport(operation, report);
        }

        LidoTerms terms = Pool.Terms;
        Outcome<IEvent> outcome = _replay!.Execute(operation);
        _run.Coverage?.Observe(outcome, Pool);
        Count(operation, outcome.IsAccepted);
        CompareOutcome(operation, outcome);
        CompareValidators(operation, outcome);
        IReadOnlyList<ContractLog> logs = outcome.TryGetValue(out IEvent? happened)
            ? LidoContractLogs.Of((ILidoEvent)happened, terms, operation.Context)
            : [];
        CompareLogs(operation.Observed("events"), logs);
        CompareTotals(operation.Observed("post"), operation.Context);
        if (operation.ObservedOrNull("acct") is { } accounts)
        {
            CompareAccounts(accounts);
        }
    }

    private void CompareOutcome(LidoTraceOperation operation, in Outcome<IEvent> outcome)
    {
        _comparer.Value(operation.Observed("ok"), new FieldPath("ok"), Computed.Flag(outcome.IsAccepted));
        JsonElement? observed = operation.ObservedOrNull("err");
        Computed? computed = outcome.Rejection is { } rejection ? Computed.OfText(_replay!.TextOf(rejection)) : null;
        FieldPath path = new("err");
        switch (observed, computed)
        {
            case ({ } there, { } text):
                _comparer.Value(there, path, text);
                break;
            case ({ } there, null):
                _comparer.Unexpected(there, path);
                break;
            case (null, { } text):
                _comparer.Missing(path, text);
                break;
        }
    }

    /// <summary>The number of validators is taken from the events, so it is the pool's bounds that are compared with it.</summary>
    private void CompareValidators(LidoTraceOperation operation, in Outcome<IEvent> outcome)
    {
        if (operation.Command is not DepositToValidators)
        {
            return;
        }

        FieldPath path = new("events", 0, "a", "amount");
        if (operation.ObservedValidators is null)
        {
            _comparer.Differs(path, operation.Observed("events").GetRawText(), "whole validators of 32 ether each");
        }
        else if (outcome.Rejection is LidoRejection.DepositCountTooLarge tooMany)
        {
            UInt256 most = (UInt256)tooMany.Allowed * DepositSize;
            UInt256 observed = (UInt256)tooMany.Validators * DepositSize;
            _comparer.Differs(path, observed.ToString(), $"at most {most}");
        }
    }

    private void CompareAccounts(JsonElement observed)
    {
        FieldPath path = new("acct");
        if (!_comparer.IsObject(observed, path))
        {
            return;
        }

        if (observed.GetPropertyCount() == 0)
        {
            _comparer.Differs(path, "{}", "at least one account");
        }

        foreach (JsonProperty property in observed.EnumerateObject())
        {
            ComparePosition(property, path);
        }
    }
}
