using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Writes a reconciliation row by row.</summary>
internal interface IReconcileOutput
{
    /// <summary>Begins the document.</summary>
    void Begin();

    /// <summary>Writes one row.</summary>
    void Write(ReconciledRow row);

    /// <summary>Ends the document with the counts.</summary>
    void End(ReconciliationSummary summary);
}
