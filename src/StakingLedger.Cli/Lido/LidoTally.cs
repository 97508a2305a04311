using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Counts what happened while a history is replayed.</summary>
internal sealed class LidoTally
{
    private readonly SortedDictionary<string, OperationCount> _operations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _rejections = new(StringComparer.Ordinal);
    private readonly SortedDictionary<AccountId, FeeTotal> _fees = [];

    /// <summary>Gets the operations by name.</summary>
    public IReadOnlyDictionary<string, OperationCount> Operations => _operations;

    /// <summary>Gets the rejections by the contracts' words, without arguments.</summary>
    public IReadOnlyDictionary<string, long> Rejections => _rejections;

    /// <summary>Gets the fees by recipient.</summary>
    public IReadOnlyDictionary<AccountId, FeeTotal> Fees => _fees;

    /// <summary>Gets how many operations turned out otherwise than the file says.</summary>
    public long UnlikeRecorded { get; private set; }

    /// <summary>Adds one operation.</summary>
    public void Add(LidoTraceOperation operation, in Outcome<IEvent> outcome, LidoReplay replay)
    {
        UnlikeRecorded += outcome.IsAccepted == operation.IsRecordedAsAccepted ? 0 : 1;
        OperationCount count = _operations.GetValueOrDefault(operation.Name);
        _operations[operation.Name] = count.Plus(outcome.IsAccepted);
        if (outcome.Rejection is { } rejection)
        {
            string text = replay.TextOf(rejection);
            int arguments = text.EndsWith(')') ? text.IndexOf('(', StringComparison.Ordinal) : -1;
            string name = arguments < 0 ? text : text[..arguments];
            _rejections[name] = _rejections.GetValueOrDefault(name) + 1;
        }
        else if (outcome.Value is OracleReported report)
        {
            AddFees(report.Plan.Fees, replay.Pool.Terms.Accounts.Treasury);
        }
    }

    private void AddFees(ReportFees fees, AccountId treasury)
    {
        foreach (ModuleFeeShares module in fees.Modules)
        {
            AddFee(module.Account, module.Shares, module.Value);
        }

        AddFee(treasury, fees.TreasuryShares, fees.TreasuryValue);
    }

    private void AddFee(AccountId recipient, Shares shares, Amount value)
    {
        if (!shares.IsZero)
        {
            FeeTotal total = _fees.GetValueOrDefault(recipient);
            _fees[recipient] = new FeeTotal(total.Times + 1, total.Shares + shares, total.Value + value);
        }
    }
}
