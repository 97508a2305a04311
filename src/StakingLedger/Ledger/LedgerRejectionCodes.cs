namespace StakingLedger.Ledger;

/// <summary>The stable codes of the ledger's own rejections; each has a heading in docs/rejections.md.</summary>
public static class LedgerRejectionCodes
{
    /// <summary>A client id was accepted before, for something else.</summary>
    public const string ClientIdReused = "ledger.client-id-reused";
}
