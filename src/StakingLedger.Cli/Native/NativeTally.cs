using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Counts what happened while a native history is replayed.</summary>
internal sealed class NativeTally
{
    private readonly SortedDictionary<string, OperationCount> _commands = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _rejections = new(StringComparer.Ordinal);
    private readonly SortedDictionary<AccountId, NativeFeeTotal> _fees = [];
    private readonly SortedDictionary<OperatorId, Amount> _bondsPaid = [];
    private readonly List<NativeReport> _reports = [];
    private readonly List<ReportEpoch> _unconfirmed = [];

    /// <summary>Gets the commands by name.</summary>
    public IReadOnlyDictionary<string, OperationCount> Commands => _commands;

    /// <summary>Gets the rejections by code.</summary>
    public IReadOnlyDictionary<string, long> Rejections => _rejections;

    /// <summary>Gets the fees by recipient.</summary>
    public IReadOnlyDictionary<AccountId, NativeFeeTotal> Fees => _fees;

    /// <summary>Gets what the bonds of operators paid.</summary>
    public IReadOnlyDictionary<OperatorId, Amount> BondsPaid => _bondsPaid;

    /// <summary>Gets the reports.</summary>
    public IReadOnlyList<NativeReport> Reports => _reports;

    /// <summary>Gets the reports that were refused because a second oracle had not confirmed their digest.</summary>
    public IReadOnlyList<ReportEpoch> Unconfirmed => _unconfirmed;

    /// <summary>Gets the losses.</summary>
    public NativeLosses Losses { get; private set; } = new();

    /// <summary>Gets how many commands turned out otherwise than the file says.</summary>
    public long UnlikeRecorded { get; private set; }

    /// <summary>Adds one command.</summary>
    /// <param name="line">The reader, at the line of the command.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="pool">The pool, after it.</param>
    /// <param name="isNew">False when the outcome was given again under a client id.</param>
    public void Add(NativeHistoryReader line, in NativeOutcome outcome, StakingPool pool, bool isNew)
    {
        string name = line.CommandName!;
        UnlikeRecorded += outcome.IsAsSaid ? 0 : 1;
        OperationCount count = _commands.GetValueOrDefault(name);
        _commands[name] = count.Plus(outcome.IsAccepted);
        if (outcome.Rejection is { } rejection)
        {
            _rejections[rejection.Code] = _rejections.GetValueOrDefault(rejection.Code) + 1;
            if (rejection is PoolRejection.PenaltyNeedsConfirmation && line.Row is NativeCommand { Command: ReportEpoch report })
            {
                _unconfirmed.Add(report);
            }
        }
        else if (isNew && MayPayFee(name, pool))
        {
            AddEvent(pool.Ledger.EventAt(pool.Ledger.LastEvent), pool);
        }
    }

    /// <summary>Whether the event of a command can hold a fee or a loss: only then an object is made of it.</summary>
    private static bool MayPayFee(string name, StakingPool pool) => name switch
    {
        "deposit" => pool.Terms.DepositFee.Value > 0,
        "claim-withdrawal" or "redeem" or "report-epoch" => true,
        _ => false,
    };

    private void AddEvent(IEvent happened, StakingPool pool)
    {
        AccountId treasury = pool.Terms.Charter.Accounts.Treasury;
        switch (happened)
        {
            case Deposited deposit:
                AddWithheld(treasury, deposit.Fee);
                break;
            case WithdrawalClaimed claim:
                AddWithheld(treasury, claim.Fee);
                break;
            case Redeemed redemption:
                AddWithheld(treasury, redemption.Fee);
                break;
            case EpochReported report:
                AddReport(report, pool);
                break;
        }
    }

    private void AddReport(EpochReported reported, StakingPool pool)
    {
        Losses = Losses.Plus(reported.Plan);
        _reports.Add(NativeReport.Of(reported, pool.Terms.Charter));
        foreach (BondPayment payment in reported.Plan.BondPayments)
        {
            Amount paid = payment.Paid.Slashing + payment.Paid.Inactivity;
            _bondsPaid[payment.Operator] = _bondsPaid.GetValueOrDefault(payment.Operator) + paid;
        }

        foreach (FeePart part in reported.Plan.Fee.Parts)
        {
            if (reported.Plan.Fee.Form == RewardFeeForm.Withheld)
            {
                AddWithheld(part.Account, Amount.FromWei(part.Quantity));
            }
            else if (!part.Quantity.IsZero)
            {
                Shares shares = Shares.Of(part.Quantity);
                Amount worth = PoolConversion.ToAssets(shares, pool.LivePair);
                _fees[part.Account] = _fees.GetValueOrDefault(part.Account).Plus(shares, worth);
            }
        }
    }

    private void AddWithheld(AccountId account, Amount withheld)
    {
        if (!withheld.IsZero)
        {
            _fees[account] = _fees.GetValueOrDefault(account).Plus(withheld);
        }
    }
}
