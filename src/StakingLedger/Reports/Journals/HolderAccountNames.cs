using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The names of the accounts of a holder's journal. The holder is a part of them, so that journals can be put together.</summary>
internal sealed class HolderAccountNames(AccountId holder)
{
    private readonly string _holder = JournalWords.Part(holder);

    public string Position => $"Assets:{_holder}:Position";

    public string Pending => $"Assets:{_holder}:Pending";

    public string Claimable => $"Assets:{_holder}:Claimable";

    public string Opening => $"Equity:{_holder}:Opening";

    public string Rounding => $"Expenses:{_holder}:Rounding";

    public string FeesWithheld => $"Expenses:{_holder}:FeesWithheld";

    /// <summary>Where what moved came from, or went.</summary>
    public string Of(MovementCause cause) =>
        $"Equity:{_holder}:Movements:{(cause == MovementCause.None ? "Unexplained" : cause.ToString())}";

    /// <summary>The other side of what a request did to what is pending and claimable.</summary>
    public string Of(WithdrawalStage stage) => stage switch
    {
        // What is asked for was given away by these movements, and comes back by them.
        WithdrawalStage.Requested => Of(MovementCause.WithdrawalRequest),
        WithdrawalStage.Cancelled => Of(MovementCause.WithdrawalCancelled),
        _ => $"Equity:{_holder}:Withdrawals:{stage}",
    };

    /// <summary>Gains from a source, or losses by it: never netted.</summary>
    public string Of(StatementSource source, bool isLoss) => $"{(isLoss ? "Expenses" : "Income")}:{_holder}:{source}";

    /// <summary>Fees that were paid besides.</summary>
    public string FeesPaid(MovementCause cause) => $"Expenses:{_holder}:FeesPaid:{cause}";
}
